-- Operator classes.
SELECT a.catalog, a.oid, 'OPERATOR_CLASS', 'OPERATOR CLASS', n.nspname, o.opcname, am.amname,
       format('%I.%I USING %I', n.nspname, o.opcname, am.amname), o.opcowner, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_opclass o ON a.catalog = 'pg_opclass'::regclass AND o.oid = a.oid
JOIN pg_am am ON am.oid = o.opcmethod
JOIN pg_namespace n ON n.oid = o.opcnamespace
