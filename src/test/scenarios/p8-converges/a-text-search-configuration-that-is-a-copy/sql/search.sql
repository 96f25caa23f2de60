create text search configuration mine (copy = pg_catalog.english);
alter text search configuration mine alter mapping for asciiword with simple;
