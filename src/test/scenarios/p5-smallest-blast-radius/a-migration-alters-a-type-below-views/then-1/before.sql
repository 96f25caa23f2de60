insert into witness select oid from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace;
