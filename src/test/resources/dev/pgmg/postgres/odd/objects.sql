-- All objects that somebody made and that are not parts of others, in the order they were made.
SELECT catalog, oid
FROM (
    SELECT 'pg_class' AS catalog, oid FROM pg_class WHERE relkind IN ('v', 'm', 'i', 'I')
    UNION ALL SELECT 'pg_proc', oid FROM pg_proc
    UNION ALL SELECT 'pg_type', oid FROM pg_type
    UNION ALL SELECT 'pg_trigger', oid FROM pg_trigger
    UNION ALL SELECT 'pg_rewrite', oid FROM pg_rewrite
    UNION ALL SELECT 'pg_policy', oid FROM pg_policy
    UNION ALL SELECT 'pg_attrdef', d.oid FROM pg_attrdef d JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE attgenerated = ''
    UNION ALL SELECT 'pg_statistic_ext', oid FROM pg_statistic_ext
    UNION ALL SELECT 'pg_operator', oid FROM pg_operator
    UNION ALL SELECT 'pg_opclass', oid FROM pg_opclass
    UNION ALL SELECT 'pg_opfamily', oid FROM pg_opfamily
    UNION ALL SELECT 'pg_amop', oid FROM pg_amop
    UNION ALL SELECT 'pg_amproc', oid FROM pg_amproc
    UNION ALL SELECT 'pg_cast', oid FROM pg_cast
    UNION ALL SELECT 'pg_collation', oid FROM pg_collation
    UNION ALL SELECT 'pg_conversion', oid FROM pg_conversion
    UNION ALL SELECT 'pg_ts_config', oid FROM pg_ts_config
    UNION ALL SELECT 'pg_ts_dict', oid FROM pg_ts_dict
    UNION ALL SELECT 'pg_ts_parser', oid FROM pg_ts_parser
    UNION ALL SELECT 'pg_ts_template', oid FROM pg_ts_template
    UNION ALL SELECT 'pg_event_trigger', oid FROM pg_event_trigger
    UNION ALL SELECT 'pg_foreign_data_wrapper', oid FROM pg_foreign_data_wrapper
    UNION ALL SELECT 'pg_foreign_server', oid FROM pg_foreign_server
    UNION ALL SELECT 'pg_user_mapping', oid FROM pg_user_mapping
    UNION ALL SELECT 'pg_publication', oid FROM pg_publication
    UNION ALL SELECT DISTINCT classid::regclass::text, objid FROM pg_depend WHERE refclassid = 'pg_publication'::regclass
) AS made
WHERE oid >= 16384
    AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = catalog::regclass AND d.objid = oid AND d.objsubid = 0 AND d.deptype IN ('i', 'P', 'S', 'e'))
    AND NOT EXISTS (SELECT FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid WHERE c.oid = made.oid AND n.nspname = 'pg_toast')
ORDER BY oid, catalog
