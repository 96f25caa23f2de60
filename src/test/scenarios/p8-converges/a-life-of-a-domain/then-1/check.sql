select conname, pg_get_constraintdef(oid), obj_description(oid, 'pg_constraint') from pg_constraint where contypid in ('mail'::regtype, 'age'::regtype) and contype = 'c' order by 1;
select typdefault, typnotnull from pg_type where oid = 'mail'::regtype;
