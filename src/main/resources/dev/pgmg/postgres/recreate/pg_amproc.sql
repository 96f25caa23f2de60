-- Functions that were added to an operator family.
SELECT a.catalog, a.oid,
       format('ALTER OPERATOR FAMILY %I.%I USING %I ADD FUNCTION %s (%s, %s) %s', n.nspname, f.opfname, am.amname,
              m.amprocnum, format_type(m.amproclefttype, NULL), format_type(m.amprocrighttype, NULL), m.amproc::regprocedure),
       format('ALTER OPERATOR FAMILY %I.%I USING %I DROP FUNCTION %s (%s, %s)', n.nspname, f.opfname, am.amname,
              m.amprocnum, format_type(m.amproclefttype, NULL), format_type(m.amprocrighttype, NULL)),
       NULL::text[]
FROM asked a
JOIN pg_amproc m ON a.catalog = 'pg_amproc'::regclass AND m.oid = a.oid
JOIN pg_opfamily f ON f.oid = m.amprocfamily
JOIN pg_am am ON am.oid = f.opfmethod
JOIN pg_namespace n ON n.oid = f.opfnamespace
