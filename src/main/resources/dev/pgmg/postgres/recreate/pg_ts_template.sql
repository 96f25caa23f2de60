-- Text search templates.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE TEXT SEARCH TEMPLATE %s (%sLEXIZE = %s)', i.ref,
                        'INIT = ' || nullif(t.tmplinit, 0)::regproc || ', ', t.tmpllexize) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_ts_template t ON a.catalog = 'pg_ts_template'::regclass AND t.oid = a.oid
