-- Operators. A commutator or negator that is not there yet becomes a shell, which its own CREATE
-- fills.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse AND o.oprcode <> 0
            THEN format('CREATE OPERATOR %I.%s (%s)', n.nspname, o.oprname, concat_ws(', ',
                   'FUNCTION = ' || o.oprcode,
                   'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
                   'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
                   (SELECT format('COMMUTATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname)
                    FROM pg_operator c JOIN pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprcom),
                   (SELECT format('NEGATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname)
                    FROM pg_operator c JOIN pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprnegate),
                   'RESTRICT = ' || nullif(o.oprrest, 0)::regproc,
                   'JOIN = ' || nullif(o.oprjoin, 0)::regproc,
                   CASE WHEN o.oprcanhash THEN 'HASHES' END,
                   CASE WHEN o.oprcanmerge THEN 'MERGES' END)) END,
       NULL, NULL::text[]
FROM asked a
JOIN pg_operator o ON a.catalog = 'pg_operator'::regclass AND o.oid = a.oid
JOIN pg_namespace n ON n.oid = o.oprnamespace
