create view ids as select id from users;
revoke delete on ids from pg_monitor;
