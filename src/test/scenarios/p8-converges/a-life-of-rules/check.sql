delete from active where id = 1;
update users set name = 'bert' where id = 2;
select what from history order by at;
select rulename, ev_enabled from pg_rewrite where ev_class = 'users'::regclass order by 1;
