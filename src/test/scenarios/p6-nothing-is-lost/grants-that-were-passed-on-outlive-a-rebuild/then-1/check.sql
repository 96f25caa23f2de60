select grantor::regrole, grantee::regrole, is_grantable from pg_class, aclexplode(relacl) where relname = 'scores' and privilege_type = 'SELECT' order by 1, 2;
