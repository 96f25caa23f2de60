SELECT
    format('%s %s: owner %s, ',
        CASE prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window function' ELSE 'function' END,
        name,
        proowner::regrole)
    || CASE
        -- pg_get_functiondef refuses aggregates.
        WHEN prokind <> 'a' THEN pg_get_functiondef(oid)
        ELSE concat_ws(', ',
            pg_get_function_arguments(oid),
            'result ' || prorettype::regtype,
            'volatility ' || provolatile::text,
            'parallel ' || proparallel::text,
            (SELECT concat_ws(', ',
                'kind ' || aggkind::text,
                'direct arguments ' || aggnumdirectargs,
                'transition ' || aggtransfn::regprocedure,
                'final ' || aggfinalfn::regprocedure || ' ' || aggfinalextra || ' ' || aggfinalmodify::text,
                'combine ' || aggcombinefn::regprocedure,
                'serial ' || aggserialfn::regprocedure,
                'deserial ' || aggdeserialfn::regprocedure,
                'moving transition ' || aggmtransfn::regprocedure,
                'moving inverse ' || aggminvtransfn::regprocedure,
                'moving final ' || aggmfinalfn::regprocedure || ' ' || aggmfinalextra || ' ' || aggmfinalmodify::text,
                'sort operator ' || aggsortop::regoperator,
                'state ' || aggtranstype::regtype || ' ' || aggtransspace,
                'moving state ' || aggmtranstype::regtype || ' ' || aggmtransspace,
                'initial ' || agginitval,
                'moving initial ' || aggminitval)
            FROM pg_aggregate
            WHERE aggfnoid = functions.oid))
    END
FROM functions
