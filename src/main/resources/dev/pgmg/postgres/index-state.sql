-- What has become of an index; no row where there is none of that name. Whoever may not see what other
-- sessions do sees a building without its table. An index of a partitioned table is invalid for long.
SELECT CASE WHEN indisvalid OR c.relkind = 'I' THEN 'VALID'
            WHEN EXISTS (SELECT FROM pg_stat_progress_create_index p
                         WHERE p.datname = current_database() AND coalesce(p.relid, indrelid) = indrelid) THEN 'UNDER_WAY'
            ELSE 'INVALID' END
FROM pg_index
JOIN pg_class c ON c.oid = indexrelid
WHERE indexrelid = to_regclass(?)
