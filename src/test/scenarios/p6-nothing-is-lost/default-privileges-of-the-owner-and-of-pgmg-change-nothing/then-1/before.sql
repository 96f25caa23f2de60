alter default privileges grant select on tables to s_today_app;
alter default privileges in schema app grant insert on tables to s_today_app;
alter default privileges in schema app grant execute on functions to s_today_app;
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;
alter default privileges for role s_today_owner grant all on tables to s_today_app;
