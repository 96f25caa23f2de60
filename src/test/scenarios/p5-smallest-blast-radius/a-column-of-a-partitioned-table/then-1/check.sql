select w.oid = c.oid from witness w join pg_class c using (relname);
select attname from pg_attribute where attrelid = 'sales_this_year'::regclass and attnum > 0 order by attnum;
