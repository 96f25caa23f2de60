select castcontext from pg_cast where castsource = 'amount'::regtype and casttarget = 'text'::regtype;
