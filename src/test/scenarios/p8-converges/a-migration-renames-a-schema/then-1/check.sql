select w.name from witness w
where oid not in (select oid from pg_class union all select oid from pg_proc union all select oid from pg_type union all select oid from pg_trigger);
select * from app.names;
