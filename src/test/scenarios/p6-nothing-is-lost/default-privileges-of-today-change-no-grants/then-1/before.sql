alter default privileges grant select on tables to s_default_app;
alter default privileges revoke execute on functions from public;
