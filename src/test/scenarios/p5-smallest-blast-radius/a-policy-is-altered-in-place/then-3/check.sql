select relrowsecurity, relforcerowsecurity from pg_class where oid = 'notes'::regclass;
select polname, pg_get_expr(polqual, polrelid) from pg_policy order by 1;
