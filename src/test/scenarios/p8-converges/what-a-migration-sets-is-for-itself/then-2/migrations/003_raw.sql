SELECT set_config('search_path', 'api', false) AS path, set_config('app.tenant', 'ann', false) AS tenant;
DO $$ BEGIN PERFORM set_config('work_mem', '6MB', false); END $$;
SET LOCAL statement_timeout = '55s';
CREATE TABLE t (id integer);
COMMENT ON TABLE t IS 'feeds raw_ids';
DO $$ BEGIN EXECUTE 'CREATE TABLE raw (id integer)'; END $$;
CREATE TABLE was_set_then AS SELECT current_setting('search_path') AS search_path, current_setting('app.tenant') AS tenant,
  current_setting('work_mem') AS work_mem, current_setting('statement_timeout') AS statement_timeout;
