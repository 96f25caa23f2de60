SELECT format('text search configuration %I.%I: owner %s, parser %s', nspname, cfgname, cfgowner::regrole, prsname)
FROM pg_ts_config c
JOIN schemas ON schemas.oid = cfgnamespace
JOIN pg_ts_parser p ON p.oid = cfgparser
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_ts_config'::regclass AND objid = c.oid)
UNION ALL
SELECT format('text search configuration %I.%I: token %s, dictionary %s is %s', nspname, cfgname, maptokentype, mapseqno, mapdict::regdictionary)
FROM pg_ts_config_map
JOIN pg_ts_config c ON c.oid = mapcfg
JOIN schemas ON schemas.oid = cfgnamespace
UNION ALL
SELECT format('text search dictionary %I.%I: owner %s, template %s, options %s', nspname, dictname, dictowner::regrole, tmplname, dictinitoption)
FROM pg_ts_dict d
JOIN schemas ON schemas.oid = dictnamespace
JOIN pg_ts_template t ON t.oid = dicttemplate
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_ts_dict'::regclass AND objid = d.oid)
UNION ALL
SELECT format('text search parser %I.%I: %s %s %s %s %s', nspname, prsname, prsstart, prstoken, prsend, prsheadline, prslextype)
FROM pg_ts_parser p
JOIN schemas ON schemas.oid = prsnamespace
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_ts_parser'::regclass AND objid = p.oid)
UNION ALL
SELECT format('text search template %I.%I: %s %s', nspname, tmplname, tmplinit, tmpllexize)
FROM pg_ts_template t
JOIN schemas ON schemas.oid = tmplnamespace
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_ts_template'::regclass AND objid = t.oid)
