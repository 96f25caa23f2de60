select oid::regclass::text, relnamespace::regnamespace, obj_description(oid) from pg_class where relname in ('names', 'all_names', 'orders', 'users', 'orders_by_id', 'pgmg_state') order by 2, 1;
select object_name from pgmg_state order by 1;
select total from moods;
