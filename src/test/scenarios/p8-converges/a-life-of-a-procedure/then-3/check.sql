select prosecdef from pg_proc where proname = 'pay';
