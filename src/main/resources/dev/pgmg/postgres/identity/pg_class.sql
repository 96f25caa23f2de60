-- Relations. An index has its table's owner; tables and sequences stay, with all they wear.
SELECT a.catalog, a.oid,
       CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'i' THEN 'INDEX'
                      WHEN 'I' THEN 'INDEX' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN_TABLE'
                      ELSE 'TABLE' END,
       CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'i' THEN 'INDEX'
                      WHEN 'I' THEN 'INDEX' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE'
                      ELSE 'TABLE' END,
       n.nspname, c.relname, '', format('%I.%I', n.nspname, c.relname),
       CASE WHEN c.relkind IN ('v', 'm') THEN c.relowner END, 'TABLE', 'r', c.relacl, n.oid
FROM asked a
JOIN pg_class c ON a.catalog = 'pg_class'::regclass AND c.oid = a.oid
JOIN pg_namespace n ON n.oid = c.relnamespace
