create view user_names as select id, name from users;
create view readers as select name from user_names;
create materialized view user_counts as select count(*) as n, max(name) as last from users;
