select cron.schedule('nightly', '0 5 * * *', $$delete from events where at < now() - interval '1 year'$$);
select cron.schedule_in_database('hourly', '0 * * * *', 'vacuum', 'template1');
