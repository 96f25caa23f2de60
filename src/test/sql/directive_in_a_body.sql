-- pgmg:requires other
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
-- pgmg:section name="no directive"
BEGIN END $$;
