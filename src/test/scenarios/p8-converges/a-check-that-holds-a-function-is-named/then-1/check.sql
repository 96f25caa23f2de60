select proargnames from pg_proc where proname = 'is_number';
select count(*) as view_columns from pg_attribute where attrelid = 'order_numbers'::regclass;
