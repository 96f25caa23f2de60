select typname from pg_type where typname like '%range' and typnamespace = 'public'::regnamespace order by 1;
