alter table sales alter column amount type bigint;
alter table sales add column note text;
