SELECT
    format('collation %I.%I: owner %s, %s', nspname, collname, collowner::regrole,
        (SELECT string_agg(key || ' ' || value, ', ' ORDER BY key)
        FROM jsonb_each_text(to_jsonb(c) - '{oid,collname,collnamespace,collowner}'::text[])))
FROM pg_collation c
JOIN schemas ON schemas.oid = collnamespace
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_collation'::regclass AND objid = c.oid)
