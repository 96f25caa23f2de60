create text search configuration mine (copy = pg_catalog.german);
alter text search configuration mine alter mapping for asciiword with simple;
