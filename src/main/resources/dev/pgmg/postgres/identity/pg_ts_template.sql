-- Text search templates, which have no owner.
SELECT a.catalog, a.oid, 'TEXT_SEARCH_TEMPLATE', 'TEXT SEARCH TEMPLATE', n.nspname, o.tmplname, '', format('%I.%I', n.nspname, o.tmplname),
       NULL::oid, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_ts_template o ON a.catalog = 'pg_ts_template'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.tmplnamespace
