-- pgmg:section name="rename"
ALTER TABLE codes RENAME COLUMN code TO number;
-- pgmg:section name="vacuum" mode="non-transactional"
VACUUM codes;
-- pgmg:section name="back"
ALTER TABLE codes RENAME COLUMN number TO code;
