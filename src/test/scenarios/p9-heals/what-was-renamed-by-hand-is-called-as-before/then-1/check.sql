select w.name, places.name from witness w left join (
  select relname as name, oid from pg_class union all select typname, oid from pg_type
  union all select proname, oid from pg_proc union all select tgname, oid from pg_trigger
  union all select polname, oid from pg_policy union all select rulename, oid from pg_rewrite
  union all select stxname, oid from pg_statistic_ext) places using (oid) order by 1;
select n from counts;
select provolatile from pg_proc where proname = 'shout';
