select opcname, opcdefault, obj_description(oid, 'pg_opclass') from pg_opclass where opcname = 'mod7_order';
select indexrelid::regclass, indisvalid, obj_description(indexrelid, 'pg_class') from pg_index where indexrelid = 'points_by_day'::regclass;
