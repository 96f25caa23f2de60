CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $f1$ SELECT $f2$;$f2$ || '$f1' $f1$;
DO $_$ BEGIN END; $_$;
SELECT $größe$ a;b $größe$;
SELECT $1$2, $1;
