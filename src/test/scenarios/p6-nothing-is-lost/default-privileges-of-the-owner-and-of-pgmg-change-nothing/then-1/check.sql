select relname, relowner::regrole, relacl is null as never_granted,
       has_table_privilege('s_today_app', oid, 'select, insert') as app_may
from pg_class where relname in ('scores', 'all_scores', 'best') order by relname;
select proname, has_function_privilege('public', oid, 'execute') as public_may from pg_proc where proname in ('one', 'pairs') order by 1;
