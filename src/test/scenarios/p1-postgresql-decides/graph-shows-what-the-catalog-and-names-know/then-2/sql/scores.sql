create view user_scores as select id, name, score from users;
create view "Top ""Users""" as select name from user_scores where score > 11;
create function total(users) returns bigint language sql begin atomic select sum(amount) from orders where user_id = $1.id; end;
create function total(text) returns bigint language sql begin atomic select total(u) from users u where name = $1; end;
create function ping(n integer) returns integer language plpgsql as $$ begin return pong(n - 1); end $$;
create function pong(n integer) returns integer language plpgsql as $$ begin return ping(n - 1); end $$;
