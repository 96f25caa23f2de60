select name, oid = to_regclass(name) as same_object from witness;
select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = 'user_scores'::regclass;
