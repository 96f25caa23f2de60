select count(*) as score_columns from pg_attribute where attrelid = 'users'::regclass and attname = 'score';
select name from pgmg_migrations;
