SELECT relname, relowner = 's_loader'::regrole FROM pg_class WHERE relname IN ('loaded', 'names') UNION ALL
SELECT proname, proowner = 's_loader'::regrole FROM pg_proc WHERE proname = 'doubled' ORDER BY 1;
SELECT * FROM loaded_by;
