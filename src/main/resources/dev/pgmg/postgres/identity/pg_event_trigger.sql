-- Event triggers.
SELECT a.catalog, a.oid, 'EVENT_TRIGGER', 'EVENT TRIGGER', '', o.evtname, '', format('%I', o.evtname),
       o.evtowner, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN pg_event_trigger o ON a.catalog = 'pg_event_trigger'::regclass AND o.oid = a.oid
