CREATE FUNCTION f(begin int) RETURNS s.begin
BEGIN ATOMIC
  SELECT t.end, t.case, 1 AS end, 2 AS case, 3 AS begin FROM s.case AS t;
  SELECT "end", begin FROM begin;
END;
SELECT 1;
CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1; SELECT 2';
CREATE FUNCTION atomic(atomic int) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
SELECT 2;
