create view names as select id, name, age from users;
create function twice(x integer) returns integer language sql as 'select x + x';
create function touch() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before update on users for each row execute function touch();
