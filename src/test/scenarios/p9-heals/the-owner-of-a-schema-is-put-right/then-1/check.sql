select nspowner::regrole from pg_namespace where nspname = 'api';
