create view app.names as select name from public.users;
create view user_ids as select id from users;
create materialized view user_counts as select count(*) as n from users;
create index user_counts_n on user_counts (n);
