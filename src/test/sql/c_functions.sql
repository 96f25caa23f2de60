CREATE FUNCTION f(int) RETURNS int AS 'MODULE_PATHNAME', 'f;g' LANGUAGE c;
CREATE FUNCTION py() RETURNS text LANGUAGE plpython3u AS $py$
if True:
	return "a;b"  

$py$;
