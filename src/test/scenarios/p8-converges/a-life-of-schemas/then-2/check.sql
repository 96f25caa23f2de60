select nspname from pg_namespace where nspname in ('api', 'reports', 's_schemas_owner') order by 1;
