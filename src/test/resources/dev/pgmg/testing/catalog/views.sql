SELECT format('definition of %s: %s', name, pg_get_viewdef(oid))
FROM relations
WHERE relkind IN ('v', 'm')
