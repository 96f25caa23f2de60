select name, oid = to_regclass(name) as same_object from witness;
select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace;
