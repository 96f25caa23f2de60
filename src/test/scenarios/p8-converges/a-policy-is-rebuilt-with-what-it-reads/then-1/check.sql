select polname, pg_get_expr(polqual, polrelid), obj_description(oid, 'pg_policy') from pg_policy;
select relrowsecurity, (select count(*) from notes) from pg_class where oid = 'notes'::regclass;
