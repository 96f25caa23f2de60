-- The partitions and inheritance children of relations, at any depth: what a migration does to a
-- relation it does to them.
WITH RECURSIVE child(ancestor, oid) AS (
  SELECT inhparent, inhrelid FROM pg_inherits WHERE inhparent = ANY (?::oid[])
  UNION
  SELECT c.ancestor, i.inhrelid FROM child c JOIN pg_inherits i ON i.inhparent = c.oid
)
SELECT ancestor, oid FROM child ORDER BY 1, 2
