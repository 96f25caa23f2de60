create type address as (city text, street text);
create function address_of(u users) returns address language sql stable as 'select u.city, u.street';
create view addresses as select id, (address_of(users)).city from users;
