-- Text search parsers.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE TEXT SEARCH PARSER %s (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s%s)', i.ref,
                        p.prsstart, p.prstoken, p.prsend, p.prslextype,
                        ', HEADLINE = ' || nullif(p.prsheadline, 0)::regproc) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_ts_parser p ON a.catalog = 'pg_ts_parser'::regclass AND p.oid = a.oid
