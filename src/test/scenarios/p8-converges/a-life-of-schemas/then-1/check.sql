select nspname, nspowner::regrole = current_user::regrole as mine, obj_description(oid, 'pg_namespace'), has_schema_privilege('s_schemas_app', oid, 'usage') as app_may
from pg_namespace where nspname in ('api', 'reports', 's_schemas_owner') order by 1;
