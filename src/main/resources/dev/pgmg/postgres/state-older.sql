-- The same from a table that was made before it said how things looked.
SELECT object_name, object_hash, source_file, kind, schema_name, name, member, '', 0, '', ''
FROM ${schema}.pgmg_state
