create view all_names as select name from users;
grant select on all_names to s_legacy_app;
create view first_name as select min(name) as name from all_names;
