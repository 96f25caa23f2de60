-- Jobs of the extension pg_cron.
SELECT a.catalog, a.oid, 'CRON_JOB', '', '', o.jobname, '', '', NULL::oid, '', '', NULL::aclitem[], NULL::oid
FROM asked a
JOIN cron.job o ON a.catalog = 'cron.job'::regclass AND o.jobid = a.oid::bigint
