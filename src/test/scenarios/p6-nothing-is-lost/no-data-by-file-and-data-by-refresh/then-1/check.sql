select relname, relispopulated from pg_class where relkind = 'm' order by 1;
