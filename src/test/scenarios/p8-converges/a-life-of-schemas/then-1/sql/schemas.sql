create schema if not exists api authorization s_schemas_owner;
create schema authorization s_schemas_owner;
create schema reports;
grant usage, create on schema api to s_schemas_app;
comment on schema reports is 'for some to read';
create view reports.users as select id from api.users;
