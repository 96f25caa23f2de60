select rulename, ev_enabled from pg_rewrite where ev_class = 'users'::regclass order by 1;
