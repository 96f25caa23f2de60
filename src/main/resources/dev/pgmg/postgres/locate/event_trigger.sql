-- Event triggers.
SELECT w.ordinal, 'pg_event_trigger', o.oid, o.xmin::text
FROM wanted w
JOIN pg_event_trigger o ON o.evtname = w.name
WHERE w.family = 'EVENT_TRIGGER'
