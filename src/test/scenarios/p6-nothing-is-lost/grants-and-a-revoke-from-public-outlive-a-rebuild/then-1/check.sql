select p.oid::regprocedure, grantee::regrole, privilege_type, is_grantable
from pg_proc p, aclexplode(proacl) a where proname like 'order\_%' and grantee <> proowner order by proname, grantee::regrole::text;
