SELECT relname, relowner = 's_loader'::regrole FROM pg_class WHERE relname LIKE 'loaded%' ORDER BY 1;
