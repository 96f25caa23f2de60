select attname from pg_attribute where attrelid = 'names'::regclass and attnum > 0 order by attnum;
select twice(2);
select pg_get_triggerdef(oid) like '%BEFORE UPDATE OF name%' from pg_trigger where tgname = 'touch';
