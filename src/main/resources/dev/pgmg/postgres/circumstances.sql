-- What statements are about, for the hazards of a plan; nine questions in one round trip. Most of
-- them begin with the same list of tables (circumstances-tables.sql): those that are named, those of named indexes
-- and schemas, those with columns of named types, and some by their oids. Where they are asked for by
-- an array, the indexes of the catalogs are used: the cost is that of the change, not of the database.
--
-- 1. Where the named relations stand (of an index, its table), and the keys of indexes.
SELECT w.ordinal, coalesce(x.indrelid, c.oid),
       CASE WHEN x.indrelid IS NOT NULL
            THEN ARRAY(SELECT a.attname::text FROM unnest(x.indkey) WITH ORDINALITY k(attnum, place)
                       JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum
                       WHERE k.place <= x.indnkeyatts ORDER BY k.place) END
FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS w(schema, name, ordinal)
JOIN pg_class c ON c.relname = w.name AND c.relkind <> 'c'
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_index x ON x.indexrelid = c.oid
WHERE CASE WHEN w.schema = '' THEN pg_table_is_visible(c.oid) ELSE n.nspname = w.schema END;
-- 2. How many rows they have, with all partitions and children: pages as they are now, and rows a
-- page as ANALYZE found them, or else as many as fit (as the planner estimates them). To ask for the
-- size waits for whoever holds the table exclusively: then it is not asked for.
WITH RECURSIVE ${tables}, tree(root, oid) AS (
  SELECT oid, oid FROM seed
  UNION
  SELECT t.root, i.inhrelid FROM tree t JOIN pg_inherits i ON i.inhparent = t.oid
), locked AS MATERIALIZED (
  SELECT l.relation FROM pg_locks l
  WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.pid <> pg_backend_pid()
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
), sized AS (
  SELECT t.root, c.*,
         CASE WHEN c.relkind NOT IN ('r', 'm') THEN 0
              WHEN c.oid NOT IN (SELECT relation FROM locked)
              THEN ${size} / current_setting('block_size')::bigint END AS pages
  FROM tree t JOIN pg_class c ON c.oid = t.oid AND c.oid = ANY (ARRAY(SELECT oid FROM tree))
)
SELECT r.oid, n.nspname, r.relname, r.relkind,
       (SELECT CASE WHEN bool_or(s.pages IS NULL) THEN -1
               ELSE ceil(sum(CASE
                 WHEN s.pages = 0 THEN 0
                 WHEN s.reltuples >= 0 AND s.relpages > 0
                 THEN greatest(s.pages * s.reltuples / s.relpages, 1)
                 ELSE s.pages * current_setting('block_size')::int
                      / (28 + (SELECT coalesce(sum(CASE WHEN a.attlen > 0 THEN a.attlen ELSE 32 END), 0)
                               FROM pg_attribute a
                               WHERE a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped)) END)) END
        FROM sized s WHERE s.root = r.oid)::bigint
FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE r.oid = ANY (ARRAY(SELECT oid FROM seed));
-- 3. Their columns.
WITH RECURSIVE ${tables}
SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), coalesce(l.collname, ''), a.attnotnull,
       EXISTS (SELECT FROM pg_constraint k
               WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)),
       EXISTS (SELECT FROM pg_index x WHERE x.indrelid = a.attrelid AND a.attnum = ANY ((x.indkey::int2[])[0:x.indnkeyatts - 1])),
       EXISTS (SELECT FROM pg_index x JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = x.indexrelid
               WHERE x.indrelid = a.attrelid AND (x.indexprs IS NOT NULL OR x.indpred IS NOT NULL)
                 AND d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum)
FROM pg_attribute a LEFT JOIN pg_collation l ON l.oid = a.attcollation
WHERE a.attrelid = ANY (ARRAY(SELECT oid FROM seed)) AND a.attnum > 0 AND NOT a.attisdropped;
-- 4. What their checks say.
WITH RECURSIVE ${tables}
SELECT k.conrelid, k.conname, pg_get_constraintdef(k.oid), k.convalidated
FROM pg_constraint k
WHERE k.conrelid = ANY (ARRAY(SELECT oid FROM seed)) AND k.contype = 'c'
ORDER BY k.conname;
-- 5. The columns of the named types.
WITH RECURSIVE ${tables}
SELECT ordinal, oid, attname FROM typed ORDER BY ordinal, oid, attnum;
-- 6. Types that columns are to have, by the number of the name, and domains that they have or that
-- stand behind those (number 0).
WITH RECURSIVE ${tables}, wanted AS (
  SELECT * FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS w(text, word, ordinal)
), found(ordinal, oid) AS (
  SELECT w.ordinal, x.oid
  FROM wanted w
  CROSS JOIN LATERAL (
    SELECT t.oid FROM pg_type t WHERE t.oid < 16384 AND format_type(t.oid, NULL) = w.text
    UNION
    SELECT CASE WHEN w.text LIKE '%[]' THEN t.typarray ELSE t.oid END
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typname = w.word
      AND rtrim(w.text, '[]') IN (format_type(t.oid, NULL), format('%I.%I', n.nspname, t.typname),
                                  CASE WHEN n.nspname = 'public' THEN quote_ident(t.typname) END)) x
), chain(ordinal, oid) AS (
  SELECT ordinal, oid FROM found
  UNION
  SELECT 0, a.atttypid FROM pg_attribute a
  WHERE a.attrelid = ANY (ARRAY(SELECT oid FROM seed)) AND a.attnum > 0 AND NOT a.attisdropped
  UNION
  SELECT 0, t.typbasetype FROM chain c JOIN pg_type t ON t.oid = c.oid WHERE t.typtype = 'd'
)
SELECT c.ordinal, format_type(t.oid, NULL),
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) ELSE '' END,
       t.typnotnull OR EXISTS (SELECT FROM pg_constraint k WHERE k.contypid = t.oid)
FROM chain c JOIN pg_type t ON t.oid = c.oid AND t.oid = ANY (ARRAY(SELECT oid FROM chain))
WHERE c.ordinal > 0 OR t.typtype = 'd';
-- 7. From which type to which no function is needed.
SELECT format_type(castsource, NULL), format_type(casttarget, NULL) FROM pg_cast WHERE castmethod = 'b';
-- 8. Which of the named functions are volatile, which of these are not PostgreSQL's own, and where the
-- session thinks it is.
SELECT w.ordinal, current_setting('TimeZone'), bool_or(p.oid >= 16384)
FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS w(schema, name, ordinal)
JOIN pg_proc p ON p.proname = w.name AND p.provolatile = 'v'
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE CASE WHEN w.schema = '' THEN pg_function_is_visible(p.oid) ELSE n.nspname = w.schema END
GROUP BY w.ordinal
UNION ALL
SELECT 0, current_setting('TimeZone'), false;
-- 9. What is locked together with them: partitions and heirs at any depth, what they are partitions of,
-- the default partition, and both ends of their foreign keys.
WITH RECURSIVE ${tables}, below(root, oid) AS (
  SELECT i.inhparent, i.inhrelid FROM pg_inherits i WHERE i.inhparent = ANY (ARRAY(SELECT oid FROM seed))
  UNION
  SELECT b.root, i.inhrelid FROM below b JOIN pg_inherits i ON i.inhparent = b.oid
), parent(root, oid) AS (
  SELECT i.inhrelid, i.inhparent
  FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
  WHERE i.inhrelid = ANY (ARRAY(SELECT oid FROM seed))
), pointing(root, oid) AS (
  SELECT k.confrelid, k.conrelid
  FROM pg_depend d JOIN pg_constraint k ON k.oid = d.objid AND k.contype = 'f' AND k.confrelid = d.refobjid
  WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY (ARRAY(SELECT oid FROM seed))
    AND d.classid = 'pg_constraint'::regclass
  UNION
  SELECT p.root, k.conrelid
  FROM pointing p
  JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = p.oid
                  AND d.classid = 'pg_constraint'::regclass
  JOIN pg_constraint k ON k.oid = d.objid AND k.contype = 'f' AND k.confrelid = p.oid
), kin(root, relation, oid, through) AS (
  SELECT b.root, CASE WHEN c.relispartition THEN 'PARTITION' ELSE 'HEIR' END, b.oid, '{}'::text[]
  FROM below b JOIN pg_class c ON c.oid = b.oid
  UNION ALL
  SELECT root, 'PARENT', oid, '{}' FROM parent
  UNION ALL
  SELECT r.root, 'DEFAULT_PARTITION', p.partdefid, '{}'
  FROM (SELECT oid, oid FROM seed UNION SELECT root, oid FROM parent) r(root, oid)
  JOIN pg_partitioned_table p ON p.partrelid = r.oid AND p.partdefid <> 0
  UNION ALL
  SELECT k.conrelid, 'REFERENCED', k.confrelid, k.conname::text || ARRAY(
           SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey))
  FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = ANY (ARRAY(SELECT oid FROM seed))
  UNION ALL
  SELECT k.confrelid, 'REFERENCING', k.conrelid, k.conname::text || ARRAY(
           SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = ANY (k.confkey))
  FROM pg_constraint k
  WHERE k.contype = 'f' AND k.oid = ANY (ARRAY(
          SELECT d.objid FROM pg_depend d
          WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY (ARRAY(SELECT oid FROM seed))
            AND d.classid = 'pg_constraint'::regclass))
    AND k.confrelid = ANY (ARRAY(SELECT oid FROM seed))
  UNION ALL
  SELECT root, 'LEADING_TO', oid, '{}' FROM pointing
)
SELECT k.root, k.relation, n.nspname, c.relname, k.through
FROM kin k JOIN pg_class c ON c.oid = k.oid JOIN pg_namespace n ON n.oid = c.relnamespace
ORDER BY k.root, k.relation, n.nspname, c.relname
