-- A family that a class made for itself goes and comes with it.
SELECT i.catalog, i.oid, 2, 'OWNER', 'family',
       ARRAY[format('ALTER OPERATOR FAMILY %I.%I USING %I OWNER TO %I', i.schema, f.opfname, i.member, pg_get_userbyid(f.opfowner))],
       NULL::oid
FROM identity i
JOIN pg_opclass c ON i.catalog = 'pg_opclass'::regclass AND c.oid = i.oid
JOIN pg_opfamily f ON f.oid = c.opcfamily AND f.opfname = c.opcname AND f.opfnamespace = c.opcnamespace
WHERE f.opfowner <> current_user::regrole
UNION ALL
SELECT i.catalog, i.oid, 8, 'COMMENT', 'family',
       ARRAY[format('COMMENT ON OPERATOR FAMILY %I.%I USING %I IS %L', i.schema, f.opfname, i.member, d.description)], NULL
FROM identity i
JOIN pg_opclass c ON i.catalog = 'pg_opclass'::regclass AND c.oid = i.oid
JOIN pg_opfamily f ON f.oid = c.opcfamily AND f.opfname = c.opcname AND f.opfnamespace = c.opcnamespace
JOIN pg_description d ON d.classoid = 'pg_opfamily'::regclass AND d.objoid = f.oid
