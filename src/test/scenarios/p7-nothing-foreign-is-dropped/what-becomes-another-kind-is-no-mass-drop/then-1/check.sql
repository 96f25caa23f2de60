select proname, prokind, obj_description(oid, 'pg_proc') from pg_proc where pronamespace = 'public'::regnamespace and proname in ('one', 'two', 'three') order by 1;
select relname, relkind, obj_description(oid, 'pg_class') from pg_class where relname in ('four', 'five', 'eight', 'reads_four') order by 1;
select typname, typtype from pg_type where typname in ('six', 'seven') order by 1;
