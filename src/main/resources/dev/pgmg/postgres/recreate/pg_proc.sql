-- Routines. What pg_get_functiondef() refuses to say of an aggregate is said here.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse AND p.prokind <> 'a' THEN pg_get_functiondef(p.oid)
            WHEN a.deparse THEN format('CREATE AGGREGATE %I.%I(%s) (%s)', n.nspname, p.proname,
                                       coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*'), aggregate.options) END,
       NULL, NULL::text[]
FROM asked a
JOIN pg_proc p ON a.catalog = 'pg_proc'::regclass AND p.oid = a.oid
JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN LATERAL (
  SELECT concat_ws(', ',
           format('SFUNC = %s, STYPE = %s, SSPACE = %s', g.aggtransfn, format_type(g.aggtranstype, NULL), g.aggtransspace),
           'FINALFUNC = ' || nullif(g.aggfinalfn, 0)::regproc,
           CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
           'FINALFUNC_MODIFY = ' || modify.final,
           'COMBINEFUNC = ' || nullif(g.aggcombinefn, 0)::regproc,
           'SERIALFUNC = ' || nullif(g.aggserialfn, 0)::regproc,
           'DESERIALFUNC = ' || nullif(g.aggdeserialfn, 0)::regproc,
           'INITCOND = ' || quote_literal(g.agginitval),
           'MSFUNC = ' || nullif(g.aggmtransfn, 0)::regproc,
           'MINVFUNC = ' || nullif(g.aggminvtransfn, 0)::regproc,
           'MSTYPE = ' || format_type(nullif(g.aggmtranstype, 0), NULL),
           CASE WHEN g.aggmtranstype <> 0 THEN 'MSSPACE = ' || g.aggmtransspace END,
           'MFINALFUNC = ' || nullif(g.aggmfinalfn, 0)::regproc,
           CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
           CASE WHEN g.aggmtranstype <> 0 THEN 'MFINALFUNC_MODIFY = ' || modify.moving_final END,
           'MINITCOND = ' || quote_literal(g.aggminitval),
           (SELECT format('SORTOP = OPERATOR(%I.%s)', s.nspname, o.oprname)
            FROM pg_operator o JOIN pg_namespace s ON s.oid = o.oprnamespace WHERE o.oid = g.aggsortop),
           'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' ELSE 'UNSAFE' END,
           CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END) AS options
  FROM pg_aggregate g
  CROSS JOIN LATERAL (
    SELECT CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END AS final,
           CASE g.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END AS moving_final
  ) modify
  WHERE g.aggfnoid = p.oid
) aggregate ON p.prokind = 'a'
