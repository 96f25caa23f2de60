select proname, prokind from pg_proc where proname = 'reset_scores';
select object_name from pgmg_state;
