-- What every query here starts with: the user's own things. What initdb, extensions and pgmg itself made is left out.
WITH
extension_members AS (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
),
schemas AS (
    SELECT n.oid, nspname, nspowner, nspacl
    FROM pg_namespace n
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
),
relations AS (
    SELECT c.*, format('%I.%I', nspname, relname) AS name
    FROM pg_class c
    JOIN schemas ON schemas.oid = relnamespace
    WHERE relname !~ '^pgmg_(state|migrations)'
        AND NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_class'::regclass AND objid = c.oid)
),
functions AS (
    SELECT p.*, p.oid::regprocedure::text AS name
    FROM pg_proc p
    JOIN schemas ON schemas.oid = pronamespace
    WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_proc'::regclass AND objid = p.oid)
),
types AS (
    -- Without the row types of relations, array types and multiranges, which come and go with another type.
    SELECT t.*, format_type(t.oid, NULL) AS name
    FROM pg_type t
    JOIN schemas ON schemas.oid = typnamespace
    WHERE typtype <> 'm'
        AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = typrelid AND relkind <> 'c')
        AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
        AND NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_type'::regclass AND objid = t.oid)
)
