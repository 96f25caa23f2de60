-- Policies.
SELECT a.catalog, a.oid, 'POLICY', 'POLICY', n.nspname, c.relname, o.polname,
       format('%I ON %I.%I', o.polname, n.nspname, c.relname), NULL::oid, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_policy o ON a.catalog = 'pg_policy'::regclass AND o.oid = a.oid
JOIN pg_class c ON c.oid = o.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
