create function add_user(new_name text) returns bigint
begin atomic
  insert into users (name) values (new_name || ';');
  select case when count(*) > 1 then count(*) else 1 end from users;
end;

create view user_count as select count(*) as users from users;
