select to_jsonb(t) - 'schemaname' from pg_publication_tables t where pubname = 's_scored';
