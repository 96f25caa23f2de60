CREATE VIEW first_names AS SELECT 'ann'::text AS name;
CREATE FUNCTION greeting(name text) RETURNS text LANGUAGE sql AS $$ SELECT 'Hello, ' || name $$;
CREATE VIEW names AS SELECT name FROM api.users;
CREATE VIEW raw_ids AS SELECT id FROM api.raw;
