select typtype from pg_type where typname = 'mood';
select id from good_users;
select object_name from pgmg_state order by object_name;
