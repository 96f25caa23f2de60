create function find_user(wanted text) returns setof public_users language sql stable as 'select * from public_users where name = wanted';
