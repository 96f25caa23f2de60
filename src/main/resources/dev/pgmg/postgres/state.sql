-- What pgmg recorded: the objects and dress it manages.
SELECT object_name, object_hash, source_file, kind, schema_name, name, member
FROM ${schema}.pgmg_state
