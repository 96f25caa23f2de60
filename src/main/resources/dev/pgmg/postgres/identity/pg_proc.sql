-- Routines. Only of a procedure may an OUT parameter have to be said.
SELECT a.catalog, a.oid,
       CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
       CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
       n.nspname, p.proname, '(' || coalesce(arguments.canonical, '') || ')',
       format('%I.%I(%s)', n.nspname, p.proname,
              CASE WHEN p.prokind = 'p' AND 'o' = ANY (p.proargmodes) THEN pg_get_function_identity_arguments(p.oid)
                   WHEN p.prokind = 'a' THEN coalesce(arguments.list, '*')
                   ELSE arguments.list END),
       p.proowner, CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, 'f', p.proacl, n.oid
FROM asked a
JOIN pg_proc p ON a.catalog = 'pg_proc'::regclass AND p.oid = a.oid
JOIN pg_namespace n ON n.oid = p.pronamespace
CROSS JOIN LATERAL (
  SELECT string_agg(format_type(t.type, NULL), ', ' ORDER BY t.n) AS list,
         string_agg(regexp_replace(format_type(t.type, NULL), '^public\.', ''), ', ' ORDER BY t.n) AS canonical
  FROM unnest(p.proargtypes) WITH ORDINALITY AS t(type, n)
) arguments
