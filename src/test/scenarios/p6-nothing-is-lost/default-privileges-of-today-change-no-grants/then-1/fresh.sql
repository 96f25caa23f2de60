-- Made by hand in then-1/before.sql, after the objects: a fresh build gets them after its objects, too.
alter default privileges grant select on tables to s_default_app;
alter default privileges revoke execute on functions from public;
