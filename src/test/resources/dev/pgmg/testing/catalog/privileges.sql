-- A null access control list means the built-in default, which is written out here so that both read alike.
, access_lists AS (
    SELECT 'schema ' || quote_ident(nspname) AS what, nspacl AS acl, 'n' AS kind, nspowner AS owner
    FROM schemas
    UNION ALL
    SELECT 'relation ' || name, relacl, CASE relkind WHEN 'S' THEN 's' ELSE 'r' END, relowner
    FROM relations
    WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
    UNION ALL
    SELECT format('column %s.%I', name, attname), attacl, 'c', relowner
    FROM relations r
    JOIN pg_attribute ON attrelid = r.oid AND NOT attisdropped AND attacl IS NOT NULL
    UNION ALL
    SELECT 'function ' || name, proacl, 'f', proowner
    FROM functions
    UNION ALL
    SELECT 'type ' || name, typacl, 'T', typowner
    FROM types
    UNION ALL
    SELECT 'language ' || quote_ident(lanname), lanacl, 'l', lanowner
    FROM pg_language
    UNION ALL
    SELECT 'foreign data wrapper ' || quote_ident(fdwname), fdwacl, 'F', fdwowner
    FROM pg_foreign_data_wrapper
    UNION ALL
    SELECT 'server ' || quote_ident(srvname), srvacl, 'S', srvowner
    FROM pg_foreign_server
)
SELECT
    format('%s: to %s by %s: %s',
        what,
        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END,
        grantor::regrole,
        string_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END, ' ' ORDER BY privilege_type))
FROM access_lists, aclexplode(coalesce(acl, acldefault(kind::"char", owner)))
GROUP BY what, grantee, grantor
