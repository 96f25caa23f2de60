CREATE FUNCTION slugify(title text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT trim(BOTH '-' FROM regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g'));
$$;

COMMENT ON FUNCTION slugify(text) IS 'Turns a name into the last part of a web address';
