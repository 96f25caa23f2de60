select oid::regclass from pg_class where relname = 'names';
