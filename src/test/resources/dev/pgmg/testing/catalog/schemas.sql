SELECT format('schema %I: owner %s', nspname, nspowner::regrole)
FROM schemas
WHERE NOT EXISTS (
    SELECT FROM extension_members WHERE classid = 'pg_namespace'::regclass AND objid = schemas.oid
)
