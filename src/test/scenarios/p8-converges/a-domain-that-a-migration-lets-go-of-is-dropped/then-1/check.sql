select typname from pg_type where typtype = 'd' and typnamespace = 'public'::regnamespace;
