select name, oid = to_regclass(name) as same_object from witness;
select count(*) as functions from pg_proc where proname = 'totals';
