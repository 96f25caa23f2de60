select current_user, has_schema_privilege('public', 'create') as may_create, to_regclass('pgmg_state') is null as no_state;
