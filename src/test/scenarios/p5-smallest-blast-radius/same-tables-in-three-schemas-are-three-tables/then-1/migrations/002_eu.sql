alter table eu.users alter column name type varchar(50);
