select relname, relacl::text like '%,=r/%' as everybody_may_read from pg_class where relname = 'routes';
