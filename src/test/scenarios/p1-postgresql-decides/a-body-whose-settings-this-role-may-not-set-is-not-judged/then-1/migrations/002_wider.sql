alter table users alter column id type bigint;
