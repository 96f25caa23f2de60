select relrowsecurity, relforcerowsecurity from pg_class where oid = 'notes'::regclass;
