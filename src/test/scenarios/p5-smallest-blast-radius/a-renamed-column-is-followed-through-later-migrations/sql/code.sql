CREATE VIEW best AS SELECT id, points FROM scores WHERE points > 5;
CREATE INDEX scores_note ON scores (note);
CREATE STATISTICS points_at ON points, at FROM scores;
CREATE POLICY good ON scores USING (points > 0);
CREATE VIEW dates AS SELECT id, at FROM scores;
