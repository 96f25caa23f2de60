-- Types. Base types cannot be made again in one statement, nor can ranges with a canonical function:
-- that needs the type, and the type needs it. A multirange type goes and comes with its range. What is
-- NOT VALID of a domain is dress: CREATE DOMAIN does not take it.
SELECT a.catalog, a.oid,
       CASE WHEN NOT a.deparse THEN NULL
            WHEN t.typtype = 'e' THEN format('CREATE TYPE %I.%I AS ENUM (%s)', n.nspname, t.typname, labels.list)
            WHEN t.typtype = 'c' THEN format('CREATE TYPE %I.%I AS (%s)', n.nspname, t.typname, attributes.list)
            WHEN t.typtype = 'r' THEN format('CREATE TYPE %I.%I AS RANGE (%s)', n.nspname, t.typname, range.options)
            WHEN t.typtype = 'p' AND NOT t.typisdefined THEN format('CREATE TYPE %I.%I', n.nspname, t.typname)
            WHEN t.typtype = 'd'
            THEN concat_ws(' ', format('CREATE DOMAIN %I.%I AS %s', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod)),
                           'COLLATE ' || nullif(t.typcollation, base.typcollation)::regcollation,
                           'DEFAULT ' || pg_get_expr(t.typdefaultbin, 'pg_type'::regclass),
                           -- Before 17 it has no name.
                           CASE WHEN t.typnotnull AND constraints.not_null IS NULL THEN 'NOT NULL' END,
                           constraints.not_null, constraints.list)
       END,
       CASE WHEN t.typtype = 'm' OR t.typcategory = 'A' AND t.typelem <> 0 THEN '' END,
       CASE t.typtype WHEN 'e' THEN labels.names WHEN 'c' THEN attributes.names WHEN 'd' THEN constraints.names END
FROM asked a
JOIN pg_type t ON a.catalog = 'pg_type'::regclass AND t.oid = a.oid
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_type base ON base.oid = t.typbasetype
LEFT JOIN LATERAL (
  SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) AS list,
         array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS names
  FROM pg_enum e WHERE e.enumtypid = t.oid
) labels ON t.typtype = 'e'
LEFT JOIN LATERAL (
  SELECT string_agg(format('%I %s', c.attname, format_type(c.atttypid, c.atttypmod))
                    || coalesce(' COLLATE ' || nullif(c.attcollation, y.typcollation)::regcollation, ''), ', ' ORDER BY c.attnum) AS list,
         array_agg(c.attname::text ORDER BY c.attnum) AS names
  FROM pg_attribute c JOIN pg_type y ON y.oid = c.atttypid
  WHERE c.attrelid = t.typrelid AND c.attnum > 0 AND NOT c.attisdropped
) attributes ON t.typtype = 'c'
LEFT JOIN LATERAL (
  SELECT concat_ws(', ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
                   format('SUBTYPE_OPCLASS = %I.%I', s.nspname, o.opcname),
                   'COLLATION = ' || nullif(r.rngcollation, 0)::regcollation,
                   'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff, 0)::regproc,
                   (SELECT format('MULTIRANGE_TYPE_NAME = %I.%I', ms.nspname, m.typname)
                    FROM pg_type m JOIN pg_namespace ms ON ms.oid = m.typnamespace WHERE m.oid = r.rngmultitypid)) AS options
  FROM pg_range r
  JOIN pg_opclass o ON o.oid = r.rngsubopc
  JOIN pg_namespace s ON s.oid = o.opcnamespace
  WHERE r.rngtypid = t.oid AND r.rngcanonical = 0
) range ON t.typtype = 'r'
LEFT JOIN LATERAL (
  SELECT string_agg(format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), ' ' ORDER BY k.oid)
           FILTER (WHERE k.contype = 'c' AND k.convalidated) AS list,
         max(format('CONSTRAINT %I NOT NULL', k.conname)) FILTER (WHERE k.contype = 'n') AS not_null,
         array_agg(k.conname::text ORDER BY k.oid) FILTER (WHERE k.contype = 'c') AS names
  FROM pg_constraint k WHERE k.contypid = t.oid
) constraints ON t.typtype = 'd'
