-- Writes what was applied, all rows at once.
INSERT INTO ${schema}.pgmg_state
  (object_name, object_hash, definition, source_file, kind, schema_name, name, member)
SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
ON CONFLICT (object_name) DO UPDATE
SET object_hash = excluded.object_hash, last_applied = now(), definition = excluded.definition,
    source_file = excluded.source_file, kind = excluded.kind, schema_name = excluded.schema_name,
    name = excluded.name, member = excluded.member, seen_in = ''
