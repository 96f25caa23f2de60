create foreign table far_users (id integer, name text) server far options (file 'users');
create view near as select id from far_users;
