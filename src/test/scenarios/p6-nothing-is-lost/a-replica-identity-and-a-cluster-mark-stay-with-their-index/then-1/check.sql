select relname, relreplident from pg_class where relname in ('users', 'orders') order by relname;
select c.relname, indisreplident, indisclustered from pg_index join pg_class c on c.oid = indexrelid where c.relname in ('users_code', 'orders_day') order by 1;
