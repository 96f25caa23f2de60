-- Defaults and generation expressions of columns.
SELECT a.catalog, a.oid, 'DEFAULT', '', n.nspname, c.relname, t.attname, '', NULL::oid, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_attrdef d ON a.catalog = 'pg_attrdef'::regclass AND d.oid = a.oid
JOIN pg_attribute t ON t.attrelid = d.adrelid AND t.attnum = d.adnum
JOIN pg_class c ON c.oid = d.adrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
