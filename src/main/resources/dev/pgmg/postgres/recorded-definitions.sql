-- The SQL that was applied for what has changed since.
SELECT object_name, definition FROM ${schema}.pgmg_state WHERE object_name = ANY (?::text[])
