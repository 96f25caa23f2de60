select 'security_invoker=true' = any (reloptions) = (current_setting('server_version_num')::integer >= 150000) as as_the_server_can,
       'security_barrier=true' = any (reloptions) as barrier
from pg_class where relname = 'scores';
