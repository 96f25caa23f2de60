SELECT
    format('cast %s to %s: function %s, context %s, method %s',
        castsource::regtype, casttarget::regtype, castfunc::regprocedure, castcontext, castmethod)
FROM pg_cast c
WHERE c.oid >= 16384
    AND NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_cast'::regclass AND objid = c.oid)
