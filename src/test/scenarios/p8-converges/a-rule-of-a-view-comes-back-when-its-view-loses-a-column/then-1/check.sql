select rulename, ev_enabled, obj_description(oid, 'pg_rewrite') from pg_rewrite where ev_class = 'names'::regclass order by 1;
