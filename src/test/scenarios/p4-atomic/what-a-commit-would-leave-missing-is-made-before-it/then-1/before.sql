CREATE VIEW a_colleagues AS SELECT score FROM best;
