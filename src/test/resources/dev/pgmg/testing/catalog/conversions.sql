SELECT
    format('conversion %I.%I: owner %s, from %s to %s, function %s, default %s',
        nspname, conname, conowner::regrole, pg_encoding_to_char(conforencoding), pg_encoding_to_char(contoencoding),
        conproc, condefault)
FROM pg_conversion c
JOIN schemas ON schemas.oid = connamespace
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_conversion'::regclass AND objid = c.oid)
