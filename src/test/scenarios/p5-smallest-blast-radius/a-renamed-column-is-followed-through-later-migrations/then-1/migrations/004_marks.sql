ALTER TABLE scores RENAME TO marks;
