-- A column's number is its place among those that are left: attnum keeps gaps where columns were dropped.
SELECT
    format('column %s.%I: ', r.name, attname)
    || concat_ws(', ',
        'number ' || row_number() OVER (PARTITION BY r.oid ORDER BY attnum),
        'type ' || format_type(atttypid, atttypmod),
        CASE WHEN attcollation <> typcollation THEN 'collation ' || attcollation::regcollation END,
        CASE WHEN attnotnull THEN 'not null' END,
        'default ' || CASE WHEN attgenerated = '' THEN pg_get_expr(adbin, adrelid) END,
        'generated ' || nullif(attgenerated::text, '') || ' ' || pg_get_expr(adbin, adrelid),
        'identity ' || nullif(attidentity::text, ''),
        'storage ' || CASE WHEN attstorage <> typstorage THEN attstorage::text END,
        'compression ' || nullif(attcompression::text, ''),
        'statistics ' || nullif(attstattarget, -1),
        'options ' || (SELECT string_agg(o, ' ' ORDER BY o) FROM unnest(attoptions) o),
        'foreign options ' || array_to_string(attfdwoptions, ' '),
        'inherited ' || nullif(attinhcount, 0),
        CASE WHEN attinhcount > 0 AND attislocal THEN 'local' END)
FROM relations r
JOIN pg_attribute a ON attrelid = r.oid AND attnum > 0 AND NOT attisdropped
JOIN pg_type t ON t.oid = atttypid
LEFT JOIN pg_attrdef ON adrelid = r.oid AND adnum = attnum
WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
