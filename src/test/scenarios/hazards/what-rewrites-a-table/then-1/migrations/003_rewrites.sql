alter table big
  alter column code type text,
  alter column price type numeric(14, 4),
  alter column name type varchar(100);
alter table big alter column id type bigint;
alter table big alter column at type date using at::date;
alter table big add column token uuid default gen_random_uuid();
alter table big add column given integer default answer();
alter table big add column number bigserial;
alter table big add column other integer generated always as identity;
alter table big add column twice bigint generated always as (id * 2) stored;
alter table big add column level positive;
alter table big set unlogged;
