select proname, prokind from pg_proc where proname = 'reset_scores';
