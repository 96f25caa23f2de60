create view user_names as select id, name from users;
comment on view user_names is 'who''s there';
create function greet(name text) returns text language sql as 'select name';
