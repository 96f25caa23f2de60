-- Indexes and constraints of tables that name the given types in an expression or a predicate: they
-- have to go before a column's type is changed, and can be made again by what stands here.
SELECT x.refobjid AS type, 'pg_class' AS catalog, i.oid,
       format('DROP INDEX %I.%I', n.nspname, i.relname) AS remove,
       pg_get_indexdef(i.oid) || coalesce(' TABLESPACE ' || quote_ident(s.spcname), '') AS recreate,
       '' AS comment
FROM pg_depend x
JOIN pg_class i ON x.classid = 'pg_class'::regclass AND i.oid = x.objid AND i.relkind IN ('i', 'I')
JOIN pg_namespace n ON n.oid = i.relnamespace
LEFT JOIN pg_tablespace s ON s.oid = i.reltablespace
WHERE x.refclassid = 'pg_type'::regclass AND x.refobjid = ANY (?::oid[])
  AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.oid)
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid)
UNION ALL
SELECT x.refobjid, 'pg_constraint', k.oid,
       format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, c.relname, k.conname),
       format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)),
       coalesce(format('COMMENT ON CONSTRAINT %I ON %I.%I IS ', k.conname, n.nspname, c.relname)
                || quote_literal(obj_description(k.oid, 'pg_constraint')), '')
FROM pg_depend x
JOIN pg_constraint k ON x.classid = 'pg_constraint'::regclass AND k.oid = x.objid AND k.conrelid <> 0
                    AND k.coninhcount = 0
JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE x.refclassid = 'pg_type'::regclass AND x.refobjid = ANY (?::oid[])
ORDER BY 1, 2, 4
