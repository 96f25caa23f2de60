-- Text search dictionaries, whose options PostgreSQL keeps as SQL.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE TEXT SEARCH DICTIONARY %s (TEMPLATE = %I.%I%s)', i.ref, n.nspname, t.tmplname,
                        ', ' || d.dictinitoption) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_ts_dict d ON a.catalog = 'pg_ts_dict'::regclass AND d.oid = a.oid
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace n ON n.oid = t.tmplnamespace
