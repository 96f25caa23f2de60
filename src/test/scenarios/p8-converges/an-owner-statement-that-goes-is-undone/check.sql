select relowner = 's_former_owner'::regrole as view_owned, proowner = 's_former_owner'::regrole as function_owned from pg_class, pg_proc where relname = 'user_names' and proname = 'greet';
