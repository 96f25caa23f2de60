-- Text search parsers, which have no owner.
SELECT a.catalog, a.oid, 'TEXT_SEARCH_PARSER', 'TEXT SEARCH PARSER', n.nspname, o.prsname, '', format('%I.%I', n.nspname, o.prsname),
       NULL::oid, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_ts_parser o ON a.catalog = 'pg_ts_parser'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.prsnamespace
