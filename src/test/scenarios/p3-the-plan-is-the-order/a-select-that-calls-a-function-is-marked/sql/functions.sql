CREATE FUNCTION renumber() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE numbers SET id = id + 1; END $$;
CREATE FUNCTION highest() RETURNS integer STABLE LANGUAGE sql AS 'SELECT max(id) FROM numbers';
