SELECT
    format('policy %I on %s: ', polname, r.name)
    || concat_ws(', ',
        'command ' || polcmd::text,
        CASE WHEN polpermissive THEN 'permissive' ELSE 'restrictive' END,
        'to ' || (
            SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ' ' ORDER BY role::regrole::text)
            FROM unnest(polroles) role),
        'using ' || pg_get_expr(polqual, polrelid),
        'check ' || pg_get_expr(polwithcheck, polrelid))
FROM pg_policy
JOIN relations r ON r.oid = polrelid
