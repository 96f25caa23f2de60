CREATE FUNCTION outer_one() RETURNS void LANGUAGE plpgsql AS $outer$
BEGIN
  EXECUTE $inner$ SELECT $$a;b$$; $inner$;
END;
$outer$;
SELECT $$ $not_the_end$ $ $$, $a$$a$, $a$ $b$a$;
