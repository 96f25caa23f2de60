SELECT
    format('%s %s: ',
        CASE relkind
            WHEN 'r' THEN 'table'
            WHEN 'p' THEN 'partitioned table'
            WHEN 'f' THEN 'foreign table'
            WHEN 'v' THEN 'view'
            WHEN 'm' THEN 'materialized view'
            WHEN 'S' THEN 'sequence'
            WHEN 'c' THEN 'composite type'
            ELSE relkind::text
        END,
        r.name)
    || concat_ws(', ',
        'owner ' || relowner::regrole,
        'persistence ' || relpersistence::text,
        'options ' || (SELECT string_agg(o, ' ' ORDER BY o) FROM unnest(reloptions) o),
        'toast options ' || (
            SELECT string_agg(o, ' ' ORDER BY o) FROM pg_class t, unnest(t.reloptions) o WHERE t.oid = r.reltoastrelid),
        'access method ' || (SELECT amname FROM pg_am WHERE pg_am.oid = relam),
        'tablespace ' || (SELECT spcname FROM pg_tablespace s WHERE s.oid = reltablespace),
        'of ' || nullif(reloftype, 0)::regtype,
        CASE WHEN NOT relispopulated THEN 'not populated' END,
        CASE WHEN relrowsecurity THEN 'row security' END,
        CASE WHEN relforcerowsecurity THEN 'forced row security' END,
        CASE WHEN relkind IN ('r', 'p') THEN 'replica identity ' || relreplident::text END,
        'partitioned by ' || CASE WHEN relkind = 'p' THEN pg_get_partkeydef(r.oid) END,
        'partition ' || pg_get_expr(relpartbound, r.oid))
FROM relations r
WHERE relkind NOT IN ('i', 'I', 't')
