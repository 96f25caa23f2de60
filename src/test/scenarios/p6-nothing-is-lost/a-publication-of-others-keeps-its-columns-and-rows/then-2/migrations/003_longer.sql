alter table users alter column name type varchar(90);
alter table users alter column id type bigint;
