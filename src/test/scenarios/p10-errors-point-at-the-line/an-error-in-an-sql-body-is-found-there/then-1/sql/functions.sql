create function first_name() returns text language sql as $body$
  select name from users
  order by id limit 1
$body$;

create function name_of(user_id integer) returns text
begin atomic
  select nmae
  from users where id = user_id;
end;
