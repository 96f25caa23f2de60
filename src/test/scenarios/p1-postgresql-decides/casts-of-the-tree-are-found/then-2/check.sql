select castcontext from pg_cast where castsource = 'label'::regtype;
select oid = 'plain'::regclass as plain_is_the_same from witness;
select * from by_function;
