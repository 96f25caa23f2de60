select greet(1), prosrc like '%pgmg:nonsense key="value"%' as comment_kept from pg_proc where proname = 'greet';
