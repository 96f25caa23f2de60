-- ALTER ... DEPENDS ON EXTENSION.
SELECT format('%s: depends on %s', pg_describe_object(classid, objid, objsubid), pg_describe_object(refclassid, refobjid, 0))
FROM pg_depend
WHERE deptype = 'x'
