select greet(1), prosrc like '%pgmg:other%' as comment_kept from pg_proc where proname = 'greet';
