update cron.job set active = false where jobname = 'nightly'; select cron.unschedule('hourly');
