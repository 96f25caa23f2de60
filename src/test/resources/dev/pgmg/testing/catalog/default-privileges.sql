SELECT
    format('default privileges of %s for %s in %s: to %s: %s',
        defaclrole::regrole,
        defaclobjtype,
        CASE defaclnamespace WHEN 0 THEN 'all schemas' ELSE defaclnamespace::regnamespace::text END,
        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END,
        string_agg(privilege_type || CASE WHEN is_grantable THEN '*' ELSE '' END, ' ' ORDER BY privilege_type))
FROM pg_default_acl, aclexplode(defaclacl)
GROUP BY defaclrole, defaclobjtype, defaclnamespace, grantee
