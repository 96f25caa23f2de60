create schema if not exists api;
create schema authorization s_schemas_owner;
create schema reports authorization s_schemas_owner;
comment on schema reports is 'for all to read';
grant usage on schema reports to s_schemas_app;
create view reports.users as select id from api.users;
