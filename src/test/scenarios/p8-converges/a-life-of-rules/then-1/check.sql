update users set name = 'ben' where id = 2;
select what from history order by at desc limit 1;
select rulename, ev_enabled from pg_rewrite where ev_class = 'users'::regclass order by 1;
