-- The columns of pg_publication grow with the versions: all of them, whatever they are.
SELECT
    format('publication %I: owner %s, %s', pubname, pubowner::regrole,
        (SELECT string_agg(key || ' ' || value, ', ' ORDER BY key)
        FROM jsonb_each_text(to_jsonb(p) - 'oid' - 'pubname' - 'pubowner')))
FROM pg_publication p
