drop view if exists first_name;
drop view if exists names;
alter table users alter column name type varchar(20);
