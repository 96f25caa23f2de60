-- What people made and something may depend on: all relations with rows, and of the other catalogs
-- what anything does depend on. initdb gives oids below 16384 (FirstNormalObjectId) to its own.
-- The row type of a relation, an array type and a multirange type are parts of something else.
SELECT 'pg_class', c.oid
FROM pg_class c
WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
UNION
SELECT d.refclassid::regclass::text, d.refobjid
FROM pg_depend d
LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
LEFT JOIN pg_class r ON r.oid = t.typrelid
WHERE d.refobjid >= 16384 AND d.deptype IN ('n', 'a', 'i')
  AND d.refclassid IN ('pg_type'::regclass, 'pg_proc'::regclass, 'pg_operator'::regclass,
                       'pg_opclass'::regclass, 'pg_opfamily'::regclass, 'pg_collation'::regclass,
                       'pg_conversion'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
                       'pg_ts_parser'::regclass, 'pg_ts_template'::regclass,
                       'pg_foreign_data_wrapper'::regclass, 'pg_foreign_server'::regclass,
                       'pg_namespace'::regclass, 'pg_publication'::regclass)
  AND (t.oid IS NULL OR t.typtype IN ('d', 'e', 'r') OR r.relkind = 'c'
       OR (t.typtype = 'b' AND NOT (t.typcategory = 'A' AND t.typelem <> 0)))
ORDER BY 1, 2
