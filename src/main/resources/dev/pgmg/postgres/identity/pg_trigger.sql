-- Triggers.
SELECT a.catalog, a.oid, 'TRIGGER', 'TRIGGER', n.nspname, c.relname, o.tgname,
       format('%I ON %I.%I', o.tgname, n.nspname, c.relname), NULL::oid, '', '', NULL::aclitem[], n.oid
FROM asked a
JOIN pg_trigger o ON a.catalog = 'pg_trigger'::regclass AND o.oid = a.oid
JOIN pg_class c ON c.oid = o.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
