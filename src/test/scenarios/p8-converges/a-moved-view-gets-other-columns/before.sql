create view dress as
select relname, relacl is not null as granted, obj_description(oid, 'pg_class') as comment from pg_class
where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace and relname <> 'dress';
