select relname, relowner = 's_analyst'::regrole as analysts, reloptions from pg_class where relname like '%analysis' order by relname;
select atttypid::regtype from pg_attribute where attrelid = 'users'::regclass and attname = 'score';
