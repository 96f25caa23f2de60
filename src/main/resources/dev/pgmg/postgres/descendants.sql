-- The partitions and inheritance children of relations and the typed tables of composite types, at
-- any depth: what a migration does to their columns it does to those.
WITH RECURSIVE child(ancestor_catalog, ancestor, oid) AS (
  SELECT asked.catalog, asked.oid, c.oid
  FROM unnest(?::text[], ?::oid[]) AS asked(catalog, oid)
  CROSS JOIN LATERAL (
    SELECT inhrelid FROM pg_inherits WHERE asked.catalog = 'pg_class' AND inhparent = asked.oid
    UNION ALL
    SELECT k.oid FROM pg_class k WHERE asked.catalog = 'pg_type' AND k.reloftype = asked.oid
  ) c(oid)
  UNION
  SELECT c.ancestor_catalog, c.ancestor, i.inhrelid FROM child c JOIN pg_inherits i ON i.inhparent = c.oid
)
SELECT ancestor_catalog, ancestor, oid FROM child ORDER BY 1, 2, 3
