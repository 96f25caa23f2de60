drop table gone; alter table shop alter column a type integer;
