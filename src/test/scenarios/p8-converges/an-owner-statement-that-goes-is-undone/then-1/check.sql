select relowner = (select datdba from pg_database where datname = current_database()) or relowner = current_user::regrole as view_back,
       proowner = 's_former_owner'::regrole as function_owned from pg_class, pg_proc where relname = 'user_names' and proname = 'greet';
