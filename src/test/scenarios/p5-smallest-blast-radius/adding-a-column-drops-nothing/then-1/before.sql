insert into witness select relname, oid, xmin from pg_class where relname in ('user_names', 'name_lengths');
