CREATE VIEW a_colleagues AS SELECT 1 AS one;
