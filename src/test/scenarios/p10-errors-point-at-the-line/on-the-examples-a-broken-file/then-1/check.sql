select count(*) from pg_class where relname = 'low_stock';
