select attname, grantee::regrole, privilege_type from pg_attribute, aclexplode(attacl) where attrelid = 'user_scores'::regclass;
select attname, col_description(attrelid, attnum) from pg_attribute where attrelid = 'user_scores'::regclass and attnum > 0 order by attnum;
