-- Jobs of the extension pg_cron. Who is in another database, or switched off, says so; older versions know neither.
SELECT a.catalog, a.oid,
       CASE WHEN NOT a.deparse THEN NULL
            WHEN o.database = current_database() AND coalesce(to_jsonb(o) ->> 'active', 'true') = 'true'
            THEN format('SELECT cron.schedule(%L, %L, %L)', o.jobname, o.schedule, o.command)
            ELSE format('SELECT cron.schedule_in_database(%L, %L, %L, %L, active => %s)', o.jobname, o.schedule, o.command,
                        o.database, coalesce(to_jsonb(o) ->> 'active', 'true')) END,
       format('SELECT cron.unschedule(%L)', o.jobname), NULL::text[]
FROM asked a
JOIN cron.job o ON a.catalog = 'cron.job'::regclass AND o.jobid = a.oid::bigint
