create function home_of(user_id integer) returns address language sql as 'select street, number from users where id = user_id';
create view house_numbers as select id, (home_of(id)).number as number from users;
create view streets as select id, (home_of(id)).street as street from users;
