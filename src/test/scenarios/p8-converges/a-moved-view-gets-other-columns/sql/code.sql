create view names as select name from users;
create view readers as select name from names;
create materialized view counts as select count(*) as n from users;
