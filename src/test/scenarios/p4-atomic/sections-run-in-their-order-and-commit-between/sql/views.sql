CREATE VIEW scores AS SELECT id, score FROM users;
GRANT SELECT ON scores TO PUBLIC;
CREATE VIEW high_scores AS SELECT id FROM scores WHERE score > 50;
