select relname, obj_description(oid, 'pg_class'), has_table_privilege('s_cascade_app', oid, 'select') as app_may
from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname;
