create function ping(n integer) returns text language sql as $$ select case when $1 = 0 then 'end' else pong($1 - 1) end $$;
create function pong(n integer) returns text language sql as $$ select case when $1 = 0 then 'end' else ping($1 - 1) end $$;
