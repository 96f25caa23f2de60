select evtname, evtenabled, obj_description(oid, 'pg_event_trigger') from pg_event_trigger;
