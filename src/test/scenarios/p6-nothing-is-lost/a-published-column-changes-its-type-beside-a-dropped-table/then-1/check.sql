select prrelid::regclass from pg_publication_rel;
