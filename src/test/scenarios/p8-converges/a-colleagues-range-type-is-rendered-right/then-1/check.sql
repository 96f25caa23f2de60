select rngtypid::regtype, rngmultitypid::regtype, rngsubtype::regtype, rngsubdiff::regprocedure from pg_range where rngtypid = 'span'::regtype;
select typname, obj_description(oid, 'pg_type'), typacl from pg_type where typname in ('span', 'All Spans') order by typname;
select * from spans;
