insert into witness select relname, oid from pg_class where relname in ('names', 'readers', 'counts', 'counts_n');
insert into users values (2, 'bob');
