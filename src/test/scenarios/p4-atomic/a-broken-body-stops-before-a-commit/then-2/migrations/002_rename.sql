-- pgmg:section name="rename"
ALTER TABLE codes RENAME COLUMN code TO number;
-- pgmg:section name="vacuum" mode="non-transactional"
VACUUM codes;
