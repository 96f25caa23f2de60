-- The schema that has plpgsql_check's function, if the extension is installed.
SELECT n.nspname
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.proname = 'plpgsql_check_function_tb'
ORDER BY pg_function_is_visible(p.oid) DESC, n.nspname
LIMIT 1
