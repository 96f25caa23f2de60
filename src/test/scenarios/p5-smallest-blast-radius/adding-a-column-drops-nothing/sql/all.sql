create view user_names as select id, name from users;
create materialized view name_lengths as select id, length(name) as length from user_names;
create function user_total() returns bigint begin atomic select count(*) from users; end;
create function find_users(wanted text) returns setof users language sql as 'select * from users where name = wanted';
create function no_change() returns trigger language plpgsql as 'begin return new; end';
create trigger no_change before update on users for each row execute function no_change();
