-- Whether both tables are there, with all their columns.
SELECT count(*) = 2
FROM pg_attribute
WHERE (attrelid, attname) IN ((to_regclass('${schema}.pgmg_state'), 'catalog_hash'),
                              (to_regclass('${schema}.pgmg_migrations'), 'sections'))
