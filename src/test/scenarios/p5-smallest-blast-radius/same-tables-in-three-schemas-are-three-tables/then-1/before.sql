insert into witness select oid::regclass::text, oid from pg_class where relkind = 'v' and relname in ('names', 'all_names');
