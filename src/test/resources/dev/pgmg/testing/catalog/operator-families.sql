, families AS (
    SELECT f.oid, format('operator family %I.%I using %s', nspname, opfname, amname) AS what, opfowner
    FROM pg_opfamily f
    JOIN schemas ON schemas.oid = opfnamespace
    JOIN pg_am ON pg_am.oid = opfmethod
    WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_opfamily'::regclass AND objid = f.oid)
)
SELECT format('%s: owner %s', what, opfowner::regrole)
FROM families
UNION ALL
SELECT format('%s: operator %s %s purpose %s', what, amopstrategy, amopopr::regoperator, amoppurpose)
FROM pg_amop
JOIN families f ON f.oid = amopfamily
UNION ALL
SELECT format('%s: function %s (%s, %s) %s', what, amprocnum, amproclefttype::regtype, amprocrighttype::regtype, amproc::regprocedure)
FROM pg_amproc
JOIN families f ON f.oid = amprocfamily
