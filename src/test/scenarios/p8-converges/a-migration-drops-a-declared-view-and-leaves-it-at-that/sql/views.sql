create view names as select name from users;
comment on view names is 'by file';
create view first_name as select min(name) as name from names;
