SELECT
    format('operator class %I.%I using %s: owner %s, type %s, family %I, default %s, key %s',
        nspname, opcname, amname, opcowner::regrole, opcintype::regtype, opfname, opcdefault, opckeytype::regtype)
FROM pg_opclass c
JOIN schemas ON schemas.oid = opcnamespace
JOIN pg_am ON pg_am.oid = opcmethod
JOIN pg_opfamily f ON f.oid = opcfamily
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_opclass'::regclass AND objid = c.oid)
