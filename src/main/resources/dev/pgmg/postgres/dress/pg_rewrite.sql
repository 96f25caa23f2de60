-- Whether rules fire.
SELECT i.catalog, i.oid, 12, 'RULE_STATE', '',
       ARRAY[format('ALTER TABLE %s %s RULE %I', r.ev_class::regclass,
                    CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END,
                    r.rulename)], NULL::oid
FROM identity i
JOIN pg_rewrite r ON i.catalog = 'pg_rewrite'::regclass AND r.oid = i.oid AND r.ev_enabled <> 'O'
