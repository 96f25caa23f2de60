-- Whether event triggers fire.
SELECT i.catalog, i.oid, 12, 'EVENT_TRIGGER_STATE', '',
       ARRAY[format('ALTER EVENT TRIGGER %s %s', i.ref,
                    CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END)], NULL::oid
FROM identity i
JOIN pg_event_trigger e ON i.catalog = 'pg_event_trigger'::regclass AND e.oid = i.oid AND e.evtenabled <> 'O'
