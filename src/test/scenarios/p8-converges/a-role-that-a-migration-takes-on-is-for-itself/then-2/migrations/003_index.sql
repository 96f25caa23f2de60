-- pgmg:section name="index" mode="non-transactional"
SET ROLE s_loader;
CREATE INDEX CONCURRENTLY loaded_doubled ON loaded (doubled);
UPDATE loaded SET id = id + 1;
ALTER TABLE loaded RENAME TO loaded_then;
