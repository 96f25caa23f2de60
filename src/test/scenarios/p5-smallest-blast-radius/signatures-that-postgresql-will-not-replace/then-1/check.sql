select pg_get_function_arguments(oid) as arguments, pg_get_function_result(oid) as result, proname from pg_proc where pronamespace = 'public'::regnamespace order by proname;
select has_function_privilege('s_signature_app', 'renamed(numeric)', 'execute') as app_may;
