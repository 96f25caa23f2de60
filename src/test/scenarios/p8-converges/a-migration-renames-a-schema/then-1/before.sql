insert into witness select relname, oid from pg_class where relname in ('names', 'counts', 'counts_n')
union all select proname, oid from pg_proc where proname in ('people', 'name_of', 'stamp')
union all select typname, oid from pg_type where typname = 'person'
union all select tgname, oid from pg_trigger where tgname = 'stamped';
