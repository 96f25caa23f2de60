create view user_names as select id, name from users;
create materialized view name_lengths as select id, length(name) as length from users;
