select pg_get_triggerdef(oid) like '%INSERT OR UPDATE%' as changed from pg_trigger where not tgisinternal;
