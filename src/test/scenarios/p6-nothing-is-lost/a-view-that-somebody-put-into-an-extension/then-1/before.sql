alter extension citext add view scores;
