select * from everybody();
select count(*) = (select count(*) from witness) as all_stay from pg_proc join witness using (oid);
