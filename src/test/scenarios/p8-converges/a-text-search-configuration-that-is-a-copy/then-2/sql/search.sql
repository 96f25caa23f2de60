create text search configuration mine (copy = pg_catalog.german);
