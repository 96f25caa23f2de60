-- From 16384 on are the objects that users make; the public schema (2200) is older than they are.
SELECT format('comment on %s %s: %s', type, identity, description)
FROM pg_description d, pg_identify_object(classoid, objoid, objsubid)
WHERE (objoid >= 16384 OR classoid = 'pg_namespace'::regclass AND objoid = 2200)
    AND identity !~ '\mpgmg_(state|migrations)'
    AND NOT EXISTS (SELECT FROM extension_members WHERE classid = classoid AND objid = objoid)
