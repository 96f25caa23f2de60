select grantee::regrole, string_agg(privilege_type, ' ' order by privilege_type) from pg_class, aclexplode(relacl) where relname = 'ids' and grantee = 'pg_monitor'::regrole group by 1;
