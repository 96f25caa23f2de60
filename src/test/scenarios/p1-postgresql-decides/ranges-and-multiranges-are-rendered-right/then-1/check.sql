select count(*) from witness where oid in ('price_spans'::regclass, 'price_span'::regtype);
select * from spans;
select oid::regprocedure from pg_proc where proname in ('versions_in', 'version_spans', 'versions_set') order by 1;
