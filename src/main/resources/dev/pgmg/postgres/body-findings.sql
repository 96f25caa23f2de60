-- What plpgsql_check finds in these routines. A trigger's function is checked for a relation that has such
-- a trigger; without one it cannot be.
SELECT p.oid, f.lineno, f.level, f.sqlstate, f.message, f.detail, f.hint
FROM pg_proc p
JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
LEFT JOIN LATERAL (
  SELECT t.tgrelid FROM pg_trigger t WHERE t.tgfoid = p.oid AND NOT t.tgisinternal ORDER BY t.tgrelid LIMIT 1
) triggered ON true
CROSS JOIN LATERAL ${schema}.plpgsql_check_function_tb(p.oid::regprocedure, coalesce(triggered.tgrelid, 0)::regclass) f
WHERE p.oid = ANY (?)
  AND p.prorettype <> 'event_trigger'::regtype
  AND (p.prorettype <> 'trigger'::regtype OR triggered.tgrelid IS NOT NULL)
ORDER BY p.oid, f.lineno
