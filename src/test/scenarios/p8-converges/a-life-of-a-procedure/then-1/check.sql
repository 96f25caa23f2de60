call pay(1);
select prosecdef, obj_description(oid, 'pg_proc'), has_function_privilege('s_procedure_app', oid, 'execute') as app_may, has_function_privilege('public', oid, 'execute') as public_may from pg_proc where proname = 'pay';
