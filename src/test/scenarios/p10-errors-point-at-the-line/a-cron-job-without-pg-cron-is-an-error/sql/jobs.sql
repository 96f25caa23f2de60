create view one as select 1 as one;

select cron.schedule('nightly', '0 3 * * *', 'vacuum analyze');
