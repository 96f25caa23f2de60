SELECT cron.schedule('nightly', '0 3 * * *', $job$DELETE FROM log; VACUUM log$job$);
