-- Rules.
SELECT a.catalog, a.oid, 'RULE', 'RULE', n.nspname, c.relname, o.rulename,
       format('%I ON %I.%I', o.rulename, n.nspname, c.relname), NULL::oid, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_rewrite o ON a.catalog = 'pg_rewrite'::regclass AND o.oid = a.oid
JOIN pg_class c ON c.oid = o.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
