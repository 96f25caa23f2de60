select proname, proargnames from pg_proc where proname = 'next_number';
select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'orders'::regclass;
