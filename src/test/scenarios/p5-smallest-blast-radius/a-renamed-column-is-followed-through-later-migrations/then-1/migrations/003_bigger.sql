ALTER TABLE scores ALTER COLUMN score TYPE bigint;
