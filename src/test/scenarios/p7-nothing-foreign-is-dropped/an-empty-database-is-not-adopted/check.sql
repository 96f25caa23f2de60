select count(*) from pg_class where relname like 'pgmg%';
