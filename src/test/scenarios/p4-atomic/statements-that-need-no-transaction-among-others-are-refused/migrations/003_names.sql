-- pgmg:section name="a"
SELECT 1;
-- pgmg:section name="a"
SELECT 2;
-- pgmg:section name="b"
-- pgmg:section name="c"
COMMIT;
