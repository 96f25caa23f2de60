select tgname, tgenabled from pg_trigger where tgrelid = 'user_names'::regclass;
