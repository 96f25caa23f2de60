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
-- A member goes with the class it belongs to, or with the family.
SELECT format('%s: operator %s %s purpose %s sorted by %s, of %s', what, amopstrategy, amopopr::regoperator, amoppurpose,
    (SELECT opfname FROM pg_opfamily s WHERE s.oid = amopsortfamily), member.of)
FROM pg_amop m
JOIN families f ON f.oid = amopfamily
CROSS JOIN LATERAL (
    SELECT string_agg(DISTINCT refclassid::regclass::text, ' ') AS of
    FROM pg_depend
    WHERE classid = 'pg_amop'::regclass AND objid = m.oid AND refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
) member
UNION ALL
SELECT format('%s: function %s (%s, %s) %s, of %s', what, amprocnum, amproclefttype::regtype, amprocrighttype::regtype, amproc::regprocedure,
    member.of)
FROM pg_amproc m
JOIN families f ON f.oid = amprocfamily
CROSS JOIN LATERAL (
    SELECT string_agg(DISTINCT refclassid::regclass::text, ' ') AS of
    FROM pg_depend
    WHERE classid = 'pg_amproc'::regclass AND objid = m.oid AND refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
) member
