-- User mappings; a plain role cannot read pg_user_mapping itself.
SELECT a.catalog, a.oid, 'USER_MAPPING', 'USER MAPPING', '', o.srvname,
       CASE WHEN o.umuser = 0 THEN 'public' ELSE o.usename END,
       format('FOR %s SERVER %I', CASE WHEN o.umuser = 0 THEN 'public' ELSE quote_ident(o.usename) END, o.srvname),
       NULL::oid, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN pg_user_mappings o ON a.catalog = 'pg_user_mapping'::regclass AND o.umid = a.oid
