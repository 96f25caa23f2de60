SELECT
    format('sequence %s: type %s, start %s, increment %s, from %s to %s, cache %s, cycle %s, owned by %s',
        name, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle,
        (SELECT pg_describe_object(refclassid, refobjid, refobjsubid)
        FROM pg_depend
        WHERE classid = 'pg_class'::regclass AND objid = seqrelid AND refclassid = 'pg_class'::regclass
            AND deptype IN ('a', 'i')))
FROM pg_sequence
JOIN relations r ON r.oid = seqrelid
