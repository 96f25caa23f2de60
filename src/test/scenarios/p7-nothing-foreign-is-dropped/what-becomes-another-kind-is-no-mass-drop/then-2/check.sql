select relname, relkind, obj_description(oid, 'pg_class') from pg_class where relname in ('four', 'five', 'eight', 'reads_four') order by 1;
