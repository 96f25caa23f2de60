select p.name, p.schema, w.name as before from places p left join witness w using (oid) order by 1, 2;
select n from readers;
select obj_description('app.mood'::regtype, 'pg_type'), obj_description('app.shout'::regproc, 'pg_proc');
select relacl::text like '%,=r/%' as granted from pg_class where relname = 'loud';
