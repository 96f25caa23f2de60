select name, oid = to_regclass(name) as same_object from witness;
select count(*) as views from pg_class where relname = 'order_counts';
