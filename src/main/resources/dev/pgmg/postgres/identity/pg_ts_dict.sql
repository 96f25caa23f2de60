-- Text search dictionaries.
SELECT a.catalog, a.oid, 'TEXT_SEARCH_DICTIONARY', 'TEXT SEARCH DICTIONARY', n.nspname, o.dictname, '', format('%I.%I', n.nspname, o.dictname),
       o.dictowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_ts_dict o ON a.catalog = 'pg_ts_dict'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.dictnamespace
