select polname, pg_get_expr(polqual, polrelid), obj_description(oid, 'pg_policy') from pg_policy;
select tgname, tgenabled from pg_trigger where tgrelid = 'users'::regclass;
select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'users'::regclass;
