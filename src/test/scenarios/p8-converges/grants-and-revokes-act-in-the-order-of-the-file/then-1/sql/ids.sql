create view ids as select id from users;
grant select, delete on ids to pg_monitor;
revoke delete on ids from pg_monitor;
