select relname from pg_class join witness using (oid) order by relname;
select * from moods;
select * from streets;
