select relowner = (select relowner from pg_class where relname = 'pgmg_state') as view_back,
       proowner = 's_former_owner'::regrole as function_owned from pg_class, pg_proc where relname = 'user_names' and proname = 'greet';
