-- Publications without what was added to them, which is made again by itself.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE PUBLICATION %s%s WITH (publish = %L, publish_via_partition_root = %s%s)', i.ref,
                        CASE WHEN p.puballtables THEN ' FOR ALL TABLES' END,
                        concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                                        CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
                        p.pubviaroot::text,
                        -- From 18 on.
                        CASE facts ->> 'pubgencols' WHEN 's' THEN ', publish_generated_columns = stored'
                                                  WHEN 'n' THEN ', publish_generated_columns = none' END) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_publication p ON a.catalog = 'pg_publication'::regclass AND p.oid = a.oid
CROSS JOIN to_jsonb(p) AS facts
