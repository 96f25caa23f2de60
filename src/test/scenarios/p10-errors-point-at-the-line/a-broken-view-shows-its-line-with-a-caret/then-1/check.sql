select name, oid = to_regclass(name) as same_object from witness order by name;
select attrelid::regclass, count(*) as columns from pg_attribute where attrelid in ('active_users'::regclass, 'user_ids'::regclass) group by attrelid order by attrelid::regclass::text;
