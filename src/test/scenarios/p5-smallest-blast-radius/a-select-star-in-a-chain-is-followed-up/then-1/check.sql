select attrelid::regclass, string_agg(attname, ', ' order by attnum) as columns from pg_attribute
where attnum > 0 and attrelid in ('a_users'::regclass, 'b_users'::regclass, 'c_users'::regclass) group by attrelid order by attrelid::regclass::text;
