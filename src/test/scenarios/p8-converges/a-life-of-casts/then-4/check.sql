select count(*) from pg_cast where casttarget = 'amount'::regtype;
