-- Jobs of the extension pg_cron.
SELECT a.catalog, a.oid,
       CASE WHEN a.deparse THEN format('SELECT cron.schedule(%L, %L, %L)', o.jobname, o.schedule, o.command) END,
       format('SELECT cron.unschedule(%L)', o.jobname), NULL::text[]
FROM asked a
JOIN cron.job o ON a.catalog = 'cron.job'::regclass AND o.jobid = a.oid::bigint
