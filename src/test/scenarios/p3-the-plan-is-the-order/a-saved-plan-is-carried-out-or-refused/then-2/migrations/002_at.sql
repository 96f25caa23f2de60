ALTER TABLE users ADD COLUMN at date;
