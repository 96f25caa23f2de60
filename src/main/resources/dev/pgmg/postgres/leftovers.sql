-- Lets go of what a rollback leaves to the session. What the driver has prepared, it has not prepared by SQL.
DO $$
DECLARE
  prepared name;
BEGIN
  FOR prepared IN SELECT name FROM pg_catalog.pg_prepared_statements WHERE from_sql LOOP
    EXECUTE pg_catalog.format('DEALLOCATE %I', prepared);
  END LOOP;
  PERFORM pg_catalog.pg_advisory_unlock_all();
END $$
