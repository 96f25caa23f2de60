-- Operator families.
SELECT a.catalog, a.oid, 'OPERATOR_FAMILY', 'OPERATOR FAMILY', n.nspname, o.opfname, am.amname,
       format('%I.%I USING %I', n.nspname, o.opfname, am.amname), o.opfowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_opfamily o ON a.catalog = 'pg_opfamily'::regclass AND o.oid = a.oid
JOIN pg_am am ON am.oid = o.opfmethod
JOIN pg_namespace n ON n.oid = o.opfnamespace
