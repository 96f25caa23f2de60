alter table users alter column score type bigint;
