select conname from pg_constraint where contypid = 'email_address'::regtype order by conname;
select typdefault from pg_type where typname = 'email_address';
select name, oid = to_regclass(name) as same_object from witness order by name;
