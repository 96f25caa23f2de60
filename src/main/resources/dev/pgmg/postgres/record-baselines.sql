-- Writes how things look now, beside what was applied.
UPDATE ${schema}.pgmg_state s
SET seen_in = b.seen_in, catalog_oid = b.oid, row_version = b.version,
    catalog_hash = coalesce((SELECT md5(f.text) FROM asked a JOIN form f USING (catalog, oid) WHERE a.key = b.key), '')
FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) AS b(key, seen_in, oid, version)
WHERE s.object_name = b.key
