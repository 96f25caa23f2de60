alter extension citext drop view scores;
