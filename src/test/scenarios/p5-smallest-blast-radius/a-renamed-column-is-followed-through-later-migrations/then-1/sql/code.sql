CREATE VIEW best AS SELECT id, score FROM marks WHERE score > 5;
CREATE STATISTICS points_at ON score, at FROM marks;
CREATE POLICY good ON marks USING (score > 0);
CREATE VIEW dates AS SELECT id, at FROM marks;
