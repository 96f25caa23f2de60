select * from dress order by 1;
select indexdef from pg_indexes where indexname = 'by_hand';
