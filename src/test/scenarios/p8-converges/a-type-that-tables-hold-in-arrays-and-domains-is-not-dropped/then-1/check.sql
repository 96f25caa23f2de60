select typtype from pg_type where typname = 'order_row' and typnamespace = 'public'::regnamespace;
