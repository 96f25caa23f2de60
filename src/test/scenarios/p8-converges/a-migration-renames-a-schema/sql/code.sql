create type api.person as (id integer, name text);
create function api.people() returns setof api.person language sql stable as 'select id, name from api.users';
create function api.name_of(p api.person) returns text language sql immutable as 'select p.name';
create view api.names as select api.name_of(p) as name from api.people() p;
create materialized view api.counts as select count(*) as n from api.users;
create index counts_n on api.counts (n);
create function api.stamp() returns trigger language plpgsql as 'begin return new; end';
create trigger stamped before insert on api.users for each row execute function api.stamp();
