select conname from pg_constraint where contypid = 'email_address'::regtype order by conname;
