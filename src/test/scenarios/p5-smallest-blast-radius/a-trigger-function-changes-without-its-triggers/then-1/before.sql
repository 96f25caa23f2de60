insert into witness select tgname, oid from pg_trigger where not tgisinternal;
