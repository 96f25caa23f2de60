-- Jobs of the extension pg_cron: each role has its own, and they stand in one database for all.
SELECT w.ordinal, 'cron.job', o.jobid::oid, o.xmin::text
FROM wanted w
JOIN cron.job o ON o.jobname = w.name
WHERE w.family = 'CRON_JOB' AND o.database = current_database() AND o.username = current_user
