create view lengths as select id, length(name)::bigint as length from users;
create view ids as select rows(users) as id from users;
create view counted as select many(array_agg(users)) as n from users;
