insert into witness select relname, oid from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace;
