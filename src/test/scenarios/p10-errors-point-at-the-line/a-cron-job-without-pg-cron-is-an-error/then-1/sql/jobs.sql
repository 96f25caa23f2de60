create view one as select 1 as one;
select cron.schedule('0 3 * * *', 'vacuum analyze');
select cron.unschedule('nightly');
