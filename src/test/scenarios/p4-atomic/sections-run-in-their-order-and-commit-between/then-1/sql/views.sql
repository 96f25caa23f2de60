CREATE VIEW scores AS SELECT id, score, email FROM users;
GRANT SELECT ON scores TO PUBLIC;
CREATE VIEW high_scores AS SELECT id FROM scores WHERE score > 50;
