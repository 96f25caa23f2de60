CREATE VIEW scores AS SELECT id, score FROM users;
CREATE VIEW high_scores AS SELECT id FROM scores WHERE score > 5;
GRANT SELECT ON high_scores TO PUBLIC;
