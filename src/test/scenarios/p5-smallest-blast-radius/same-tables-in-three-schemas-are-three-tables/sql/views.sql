create view names as select name from users;
create view eu.names as select name from eu.users;
create view us.names as select name from us.users;
create view all_names as select name from eu.names union all select name from us.names;
create function eu.count() returns bigint language sql as 'select count(*) from eu.users';
