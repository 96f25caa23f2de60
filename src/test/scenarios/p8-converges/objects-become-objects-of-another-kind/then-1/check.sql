select total, n from readers;
select proname, prokind from pg_proc where pronamespace = 'public'::regnamespace and proname in ('total', 'all_of') order by 1;
select typname, typtype from pg_type where typname in ('pair', 'label') order by 1;
select relname, relkind from pg_class where relname like 'board%' order by 1;
select object_name from pgmg_state order by 1;
