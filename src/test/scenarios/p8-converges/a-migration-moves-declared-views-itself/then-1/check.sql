select oid::regclass, relkind from pg_class where relname in ('names', 'ids', 'user_ids', 'counts', 'user_counts', 'counts_n', 'user_counts_n') order by relname;
select object_name from pgmg_state order by 1;
