create materialized view lengths as select id, length(name) as length from users;
create unique index lengths_id on lengths (id);
create view user_names as select name from users;
create function keep() returns trigger language plpgsql as 'begin return new; end';
create trigger keep before update on users for each row execute function keep();
