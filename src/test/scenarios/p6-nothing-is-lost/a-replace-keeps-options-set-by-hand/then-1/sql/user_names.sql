create view user_names as select id, upper(name) as name from users;
create function greet(name text) returns text language sql as $$ select 'good day ' || name $$;
