SELECT
    format('operator %s: owner %s, result %s, function %s, commutator %s, negator %s, restrict %s, join %s, merges %s, hashes %s',
        o.oid::regoperator, oprowner::regrole, oprresult::regtype, oprcode, oprcom::regoperator, oprnegate::regoperator,
        oprrest, oprjoin, oprcanmerge, oprcanhash)
FROM pg_operator o
JOIN schemas ON schemas.oid = oprnamespace
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_operator'::regclass AND objid = o.oid)
