create view all_names as select name from users union all select name from legacy_users;
grant select on all_names to s_legacy_app;
create view first_name as select min(name) as name from all_names;
create view legacy_count as select count(*) from legacy_users;
