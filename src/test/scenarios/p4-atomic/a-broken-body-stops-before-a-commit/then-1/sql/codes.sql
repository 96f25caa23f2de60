CREATE FUNCTION next_code() RETURNS int LANGUAGE sql AS $$
  SELECT max(c.code) + 1 FROM codes c
$$;
CREATE FUNCTION waits() RETURNS bigint LANGUAGE sql AS 'SELECT count(id) FROM later';
