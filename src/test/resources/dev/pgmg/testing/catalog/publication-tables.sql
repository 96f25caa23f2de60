-- pg_publication_tables has columns and row filter from 15 on.
SELECT
    format('publication %I: table %I.%I, ', pubname, schemaname, tablename)
    || concat_ws(', ', 'columns ' || (to_jsonb(p) ->> 'attnames'), 'where ' || (to_jsonb(p) ->> 'rowfilter'))
FROM pg_publication_tables p
WHERE tablename !~ '^pgmg_(state|migrations)'
