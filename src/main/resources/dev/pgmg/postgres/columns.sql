-- The columns of the relations that migrations act on.
SELECT attrelid, attname, attnum
FROM pg_attribute
WHERE attrelid = ANY (?::oid[]) AND attnum > 0 AND NOT attisdropped
