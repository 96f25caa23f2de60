create view names as select name from users;
grant select on names to public;
create view readers as select name from names;
create materialized view counts as select count(*) as n from users;
create index counts_n on counts (n);
create view ids as select id from users;
