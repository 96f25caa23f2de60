-- pgmg:section name="outside" mode="non-transactional"
ALTER TABLE users ALTER COLUMN score TYPE numeric;
