insert into users values (1, 'ann');
do $$
begin
  insert into users (id) values (2);
end
$$;
