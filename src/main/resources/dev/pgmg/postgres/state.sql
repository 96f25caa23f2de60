-- What pgmg recorded: the objects and dress it manages.
SELECT object_name, object_hash, source_file, kind, schema_name, name, member,
       seen_in, catalog_oid, row_version, catalog_hash
FROM ${schema}.pgmg_state
