select relname from pg_class where relname in ('kept', 'secret') order by 1;
