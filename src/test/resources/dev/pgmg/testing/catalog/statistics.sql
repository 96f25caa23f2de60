SELECT
    format('statistics %I.%I: ', nspname, stxname)
    || concat_ws(', ',
        'owner ' || stxowner::regrole,
        pg_get_statisticsobjdef(s.oid),
        'target ' || nullif(stxstattarget, -1))
FROM pg_statistic_ext s
JOIN schemas ON schemas.oid = stxnamespace
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_statistic_ext'::regclass AND objid = s.oid)
