SELECT '-- no comment', 'it''s /* none */';
SELECT "-- a name", $$ -- a body /* $$;
SELECT 1 -- 'no string;
  + 2 /* "no name; */;
