select * from spans;
select * from price_spans;
select typname, typtype from pg_type where typname like '%span%' and typtype <> 'c' and typelem = 0 order by typname;
