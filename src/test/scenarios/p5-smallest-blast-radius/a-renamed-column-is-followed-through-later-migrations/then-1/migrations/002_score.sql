ALTER TABLE scores RENAME COLUMN points TO score;
