select rulename from pg_rewrite where ev_class = 'users'::regclass;
