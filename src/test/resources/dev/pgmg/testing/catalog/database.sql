-- ALTER DATABASE ... SET, ALTER ROLE ... IN DATABASE ... SET and the rights on this database, whose name does not count.
SELECT
    format('database settings of %s: %s',
        CASE setrole WHEN 0 THEN 'everybody' ELSE setrole::regrole::text END, array_to_string(setconfig, ' '))
FROM pg_db_role_setting
WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL
SELECT
    format('database: owner %s, to %s by %s: %s', datdba::regrole,
        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END, grantor::regrole,
        string_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END, ' ' ORDER BY privilege_type))
FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
WHERE datname = current_database()
GROUP BY datdba, grantee, grantor
UNION ALL
SELECT format('subscription %I: owner %s, enabled %s, publications %s', subname, subowner::regrole, subenabled, subpublications)
FROM pg_subscription
WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
