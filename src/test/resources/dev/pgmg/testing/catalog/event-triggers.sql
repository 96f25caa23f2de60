SELECT
    format('event trigger %I: on %s, function %s, enabled %s, owner %s, tags %s',
        evtname, evtevent, evtfoid::regprocedure, evtenabled, evtowner::regrole, array_to_string(evttags, ' '))
FROM pg_event_trigger e
WHERE NOT EXISTS (SELECT FROM extension_members WHERE classid = 'pg_event_trigger'::regclass AND objid = e.oid)
