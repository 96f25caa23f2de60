create type address as (street text, city text, code text, country text);
create function address_of(u users) returns address language sql stable as $$ select u.street, u.city, '1', 'UK' $$;
create view addresses as select id, (address_of(users)).city from users;
