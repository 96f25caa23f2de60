select * from active;
select obj_description(oid, 'pg_rewrite') from pg_rewrite where rulename = 'forget';
