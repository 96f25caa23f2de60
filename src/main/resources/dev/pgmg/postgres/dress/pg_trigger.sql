-- Whether triggers fire. Those of partitions are made with their parent's, and each has its own state.
SELECT i.catalog, i.oid, 12, 'TRIGGER_STATE', CASE WHEN g.oid = i.oid THEN '' ELSE g.tgrelid::regclass::text END,
       ARRAY[format('ALTER TABLE ONLY %s %s TRIGGER %I', g.tgrelid::regclass,
                    CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END,
                    g.tgname)], NULL::oid
FROM identity i
CROSS JOIN LATERAL (
  WITH RECURSIVE family(oid) AS (
    SELECT i.oid
    UNION ALL
    SELECT p.oid FROM family f JOIN pg_depend d ON d.refclassid = 'pg_trigger'::regclass AND d.refobjid = f.oid
                                               AND d.classid = 'pg_trigger'::regclass AND d.deptype = 'P'
    JOIN pg_trigger p ON p.oid = d.objid
  )
  SELECT t.* FROM family JOIN pg_trigger t USING (oid)
) g
WHERE i.catalog = 'pg_trigger'::regclass AND g.tgenabled <> 'O'
