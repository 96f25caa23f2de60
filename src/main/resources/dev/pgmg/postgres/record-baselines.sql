-- Writes how things look now, beside what was applied.
UPDATE ${schema}.pgmg_state s
SET seen_in = b.seen_in, catalog_oid = b.oid, row_version = b.version, catalog_hash = b.hash
FROM (
  -- Grouped, so that each is deparsed once, however many there are.
  SELECT key, max(seen_in) AS seen_in, max(oid) AS oid, max(version) AS version, coalesce(max(hash), '') AS hash
  FROM (
    SELECT key, seen_in, oid, version, NULL AS hash
    FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) AS given(key, seen_in, oid, version)
    UNION ALL
    SELECT a.key, NULL, NULL, NULL, md5(f.text) FROM asked a JOIN form f USING (catalog, oid)
  ) looks
  GROUP BY key
) b
WHERE s.object_name = b.key
