-- Jobs of the extension pg_cron: each role has its own, of one name one, whatever database they work in.
SELECT w.ordinal, 'cron.job', o.jobid::oid, o.xmin::text
FROM wanted w
JOIN cron.job o ON o.jobname = w.name
WHERE w.family = 'CRON_JOB' AND o.username = current_user
