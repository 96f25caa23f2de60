select relrowsecurity, relforcerowsecurity from pg_class where oid = 'notes'::regclass;
select polname, polcmd, polpermissive, polroles::regrole[], pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) from pg_policy order by 1;
