select relname, obj_description(oid, 'pg_class'), has_table_privilege('s_healed_app', oid, 'select') as app_may from pg_class where relname in ('user_names', 'first_name', 'lengths_length') order by relname;
select tgname from pg_trigger where not tgisinternal;
select enum_range(null::mood), greet();
