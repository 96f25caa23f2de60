create schema elsewhere; alter extension pg_trgm set schema elsewhere;
