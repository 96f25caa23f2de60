create view active_users as select id, name from users where active and name <> 'Root';
create function greet(who text) returns text language sql as $$ select 'Hello ' || who $$;
create type mood as enum ('good', 'bad');
