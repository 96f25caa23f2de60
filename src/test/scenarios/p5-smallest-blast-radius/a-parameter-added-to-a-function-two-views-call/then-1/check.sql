select oid::regprocedure from pg_proc where proname = 'price';
select relname, has_table_privilege('s_price_app', oid, 'select') as app_may from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
select price from order_prices;
select name, oid = to_regclass(name) as same_object from witness;
