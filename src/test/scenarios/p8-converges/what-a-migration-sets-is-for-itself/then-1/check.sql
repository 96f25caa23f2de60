SELECT * FROM api.was_set_again;
SELECT * FROM names;
SELECT n.nspname, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relname LIKE '%names' ORDER BY 1, 2, 3;
