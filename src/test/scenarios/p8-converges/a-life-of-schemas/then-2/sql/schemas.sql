create schema if not exists api authorization s_schemas_owner;
create schema authorization s_schemas_owner;
grant usage, create on schema api to s_schemas_app;
create view users as select id from api.users;
