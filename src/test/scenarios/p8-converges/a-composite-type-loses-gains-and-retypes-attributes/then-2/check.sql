select attname from pg_attribute where attrelid = 'address'::regclass and not attisdropped order by attnum;
select city from addresses;
