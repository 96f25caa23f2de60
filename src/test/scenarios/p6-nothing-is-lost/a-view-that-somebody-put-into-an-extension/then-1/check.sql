select e.extname from pg_depend d join pg_extension e on e.oid = d.refobjid where d.classid = 'pg_class'::regclass and d.objid = to_regclass('scores') and d.deptype = 'e';
select format_type(atttypid, atttypmod) from pg_attribute where attrelid = to_regclass('scores') and attname = 'score';
