drop view user_names;
create view user_names as select id, name from users;
create or replace function greet(name text) returns text language sql as 'select name';
insert into witness values ('user_names', 'user_names'::regclass);
