select relname, obj_description(oid, 'pg_class'), col_description(oid, 2), has_table_privilege('s_undone_app', oid, 'select') as app_may
from pg_class where relname in ('users', 'user_names') order by relname;
