SELECT
    format('language %I: owner %s, trusted %s, handler %s, inline %s, validator %s',
        lanname, lanowner::regrole, lanpltrusted,
        lanplcallfoid::regprocedure, laninline::regprocedure, lanvalidator::regprocedure)
FROM pg_language
UNION ALL
SELECT
    format('transform for %s language %I: from SQL %s, to SQL %s',
        trftype::regtype, lanname, trffromsql::regprocedure, trftosql::regprocedure)
FROM pg_transform t
JOIN pg_language l ON l.oid = trflang
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_transform'::regclass AND objid = t.oid)
UNION ALL
SELECT format('access method %I: type %s, handler %s', amname, amtype, amhandler)
FROM pg_am a
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_am'::regclass AND objid = a.oid)
