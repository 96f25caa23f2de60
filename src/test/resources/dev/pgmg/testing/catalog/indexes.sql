SELECT
    format('index %s: ', i.name)
    || concat_ws(', ',
        pg_get_indexdef(i.oid),
        'owner ' || i.relowner::regrole,
        CASE WHEN NOT indisvalid THEN 'invalid' END,
        CASE WHEN NOT indisready THEN 'not ready' END,
        CASE WHEN indisprimary THEN 'primary' END,
        CASE WHEN indisclustered THEN 'clustered' END,
        CASE WHEN indisreplident THEN 'replica identity' END,
        'tablespace ' || (SELECT spcname FROM pg_tablespace s WHERE s.oid = i.reltablespace),
        'statistics ' || (
            SELECT string_agg(attnum || '=' || attstattarget, ' ' ORDER BY attnum)
            FROM pg_attribute
            WHERE attrelid = i.oid AND coalesce(attstattarget, -1) <> -1))
FROM pg_index
JOIN relations i ON i.oid = indexrelid
