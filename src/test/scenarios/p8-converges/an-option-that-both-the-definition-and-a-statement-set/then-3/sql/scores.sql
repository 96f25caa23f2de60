CREATE INDEX scores_score ON scores (score, at) WITH (fillfactor = 70);
CREATE VIEW high WITH (security_barrier = true) AS SELECT id, score, at FROM scores WHERE score > 10;
CREATE MATERIALIZED VIEW best WITH (fillfactor = 80) AS SELECT max(score) AS score, max(at) AS at FROM scores;
