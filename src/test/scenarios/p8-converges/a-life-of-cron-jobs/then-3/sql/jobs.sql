select cron.schedule_in_database('hourly', '0 * * * *', 'vacuum', 'template1');
