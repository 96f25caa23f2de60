select ordered_total(3);
select length(prosrc) from pg_proc where proname = 'scaled';
