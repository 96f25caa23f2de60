alter extension pg_trgm update to '1.5';
