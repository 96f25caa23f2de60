select c.oid::regclass, w.name from pg_class c join witness w using (oid) order by w.name;
select n from counts;
