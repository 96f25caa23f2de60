create unique index concurrently users_by_email on users (id, score);
