select relrowsecurity, relforcerowsecurity, (select count(*) from pg_policy) from pg_class where oid = 'notes'::regclass;
