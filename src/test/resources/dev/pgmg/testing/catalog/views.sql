-- A materialized view lists the columns that a function it reads from had when it was filled: for one column more it is not
-- filled again.
SELECT format('definition of %s: %s', name,
              CASE relkind WHEN 'm' THEN regexp_replace(pg_get_viewdef(oid), '(\) \w+)\([^()]*\)', '\1', 'g')
                           ELSE pg_get_viewdef(oid) END)
FROM relations
WHERE relkind IN ('v', 'm')
