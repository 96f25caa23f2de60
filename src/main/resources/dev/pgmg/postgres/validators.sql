-- How PostgreSQL checks the bodies of these routines: the validator of their language. It looks
-- only at what the role that asks may execute.
SELECT p.oid, l.lanvalidator::regproc::text
FROM pg_proc p
JOIN pg_language l ON l.oid = p.prolang
WHERE p.oid = ANY (?::oid[]) AND l.lanvalidator <> 0 AND p.prokind <> 'a'
  AND has_function_privilege(p.oid, 'EXECUTE') AND has_language_privilege(l.oid, 'USAGE')
