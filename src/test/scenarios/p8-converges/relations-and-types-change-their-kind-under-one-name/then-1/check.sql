select relname, relkind, obj_description(oid, 'pg_class') from pg_class where relname in ('four', 'five', 'four_id', 'five_id', 'reads_four') order by 1;
select typname, typtype from pg_type where typname in ('six', 'seven') order by 1;
select uses_six('[1,3)'), (select count(*) from reads_four);
