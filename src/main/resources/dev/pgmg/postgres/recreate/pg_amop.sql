-- Operators that were added to an operator family.
SELECT a.catalog, a.oid,
       format('ALTER OPERATOR FAMILY %I.%I USING %I ADD OPERATOR %s %s%s', n.nspname, f.opfname, am.amname,
              m.amopstrategy, m.amopopr::regoperator,
              (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
               FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = m.amopsortfamily)),
       format('ALTER OPERATOR FAMILY %I.%I USING %I DROP OPERATOR %s (%s, %s)', n.nspname, f.opfname, am.amname,
              m.amopstrategy, format_type(m.amoplefttype, NULL), format_type(m.amoprighttype, NULL)),
       NULL::text[]
FROM asked a
JOIN pg_amop m ON a.catalog = 'pg_amop'::regclass AND m.oid = a.oid
JOIN pg_opfamily f ON f.oid = m.amopfamily
JOIN pg_am am ON am.oid = f.opfmethod
JOIN pg_namespace n ON n.oid = f.opfnamespace
