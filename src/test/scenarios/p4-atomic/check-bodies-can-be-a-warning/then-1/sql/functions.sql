create function stale() returns integer language sql as 'select min(score) from users';
create function user_total() returns bigint language sql as 'select count(*) from users';
