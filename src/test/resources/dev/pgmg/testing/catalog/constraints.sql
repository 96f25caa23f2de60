SELECT
    format('constraint %s on %s: ', quote_ident(conname), coalesce(r.name, t.name))
    || concat_ws(', ',
        pg_get_constraintdef(c.oid),
        CASE WHEN NOT convalidated THEN 'not validated' END,
        CASE WHEN connoinherit THEN 'no inherit' END,
        'inherited ' || nullif(coninhcount, 0))
FROM pg_constraint c
LEFT JOIN relations r ON r.oid = conrelid
LEFT JOIN types t ON t.oid = contypid
WHERE coalesce(r.oid, t.oid) IS NOT NULL
