create view names as select name from users;
create view ids as select id from users;
create materialized view counts as select count(*) as n from users;
create index counts_n on counts (n);
