select proname, prokind, obj_description(oid, 'pg_proc'), array_to_string(proacl, ' ') like '%s_routine_kinds_app=X%' as granted from pg_proc where pronamespace = 'public'::regnamespace order by 1;
