-- Routines are told apart by the types of their input arguments. A type that is said by a column
-- (%TYPE) may be any. Most are called as they are shown: only for others is it asked what their
-- types are called with a schema.
SELECT w.ordinal, 'pg_proc', o.oid, concat_ws('/', o.xmin, g.xmin)
FROM wanted w
JOIN pg_proc o ON o.proname = w.name
JOIN pg_namespace n ON n.oid = o.pronamespace
LEFT JOIN pg_aggregate g ON g.aggfnoid = o.oid
CROSS JOIN LATERAL (
  SELECT '(' || coalesce(string_agg(format_type(a.type, NULL), ', ' ORDER BY a.n), '') || ')' AS shown
  FROM unnest(o.proargtypes) WITH ORDINALITY AS a(type, n)
) arguments
WHERE w.family = 'ROUTINE'
  AND CASE WHEN w.anywhere THEN pg_function_is_visible(o.oid) ELSE n.nspname = w.schema END
  AND CASE WHEN w.member LIKE '%\%TYPE%'
           THEN arguments.shown LIKE regexp_replace(replace(w.member, '_', '\_'), '[^(, ]+%TYPE', '%', 'g')
           WHEN w.member = arguments.shown THEN true
           ELSE w.member = (
             SELECT '(' || string_agg(
                      CASE WHEN tn.nspname NOT IN ('pg_catalog', 'public') THEN quote_ident(tn.nspname) || '.' ELSE '' END
                      || regexp_replace(format_type(a.type, NULL), '^("([^"]|"")+"|[^".]+)\.', ''), ', ' ORDER BY a.n) || ')'
             FROM unnest(o.proargtypes) WITH ORDINALITY AS a(type, n)
             JOIN pg_type t ON t.oid = a.type
             JOIN pg_namespace tn ON tn.oid = t.typnamespace) END
