-- Where objects are: their rows in the catalogs, by name; and the version of those rows, which is
-- another one when somebody may have changed the definition since. The branches are those of the
-- directory locate, one for each family that is asked for.
--
-- What is declared without a schema is in the one where PostgreSQL creates; what a statement only
-- mentions is the first in search_path, and so is the relation that something lives on. Types are
-- compared with what format_type() says, with and without a schema, so that a type that is gone is
-- not found instead of being an error (to_regprocedure() raises one before 16).
--
-- A version is made of the xmin of the rows that hold the definition. VACUUM FREEZE leaves xmin as
-- it is; of several rows the highest xmin and their number tell whether one came, went or changed.
WITH wanted AS (
  SELECT ordinal, family, coalesce(nullif(schema, ''), current_schema()) AS schema,
         schema = '' AND (mentioned OR family IN ('TRIGGER', 'RULE', 'POLICY')) AS anywhere, name, member
  FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bool[]) WITH ORDINALITY
       AS w(family, schema, name, member, mentioned, ordinal)
)
SELECT ordinal, '' AS catalog, 0::oid AS oid, '' AS version FROM wanted WHERE false
${branches}
