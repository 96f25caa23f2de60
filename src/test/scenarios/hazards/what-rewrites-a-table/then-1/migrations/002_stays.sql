alter table big alter column short type varchar(20), alter column name type varchar, alter column price type numeric(12, 2);
alter table big alter column short type text using short::text;
alter table big alter column id type plain;
alter table big add column stable timestamptz default now() not null;
alter table big add column constant text not null default 'none';
