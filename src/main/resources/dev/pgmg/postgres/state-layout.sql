-- Whether both tables are there, with all their columns; and by what to ask about this transaction if
-- its COMMIT gets no answer.
SELECT count(*) = 2, pg_current_xact_id()::text, pg_postmaster_start_time()::text
FROM pg_attribute
WHERE (attrelid, attname) IN ((to_regclass('${schema}.pgmg_state'), 'catalog_hash'),
                              (to_regclass('${schema}.pgmg_migrations'), 'file_gone'))
