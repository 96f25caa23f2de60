CREATE TABLE t (function int, procedure int, copy int, begin int, atomic int);
INSERT INTO t (function, begin, atomic) VALUES (1, 2, 3);
CREATE VIEW create AS SELECT begin, atomic FROM t;
SELECT 1;
