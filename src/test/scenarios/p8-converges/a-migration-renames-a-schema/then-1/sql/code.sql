create type app.person as (id integer, name text);
create function app.people() returns setof app.person language sql stable as 'select id, name from app.users';
create function app.name_of(p app.person) returns text language sql immutable as 'select p.name';
create view app.names as select app.name_of(p) as name from app.people() p;
create materialized view app.counts as select count(*) as n from app.users;
create index counts_n on app.counts (n);
create function app.stamp() returns trigger language plpgsql as 'begin return new; end';
create trigger stamped before insert on app.users for each row execute function app.stamp();
