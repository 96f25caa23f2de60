select prosrc from pg_proc where proname = 'stale';
