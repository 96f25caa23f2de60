select count(*) from pg_publication;
