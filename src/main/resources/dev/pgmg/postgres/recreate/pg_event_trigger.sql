-- Event triggers.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse
            THEN format('CREATE EVENT TRIGGER %s ON %I%s EXECUTE FUNCTION %s()', i.ref, e.evtevent,
                        (SELECT ' WHEN TAG IN (' || string_agg(quote_literal(tag), ', ') || ')' FROM unnest(e.evttags) AS t(tag)),
                        e.evtfoid::regproc) END,
       NULL, NULL::text[]
FROM asked a
JOIN identity i USING (catalog, oid)
JOIN pg_event_trigger e ON a.catalog = 'pg_event_trigger'::regclass AND e.oid = a.oid
