select relname, relowner::regrole from pg_class where relname in ('user_scores', 'user_names') order by relname;
select proname, proowner::regrole from pg_proc where proname = 'one_score';
select relname, relowner::regrole from pg_class where relname = 'best_scores';
select grantor::regrole, grantee::regrole, privilege_type from pg_class, aclexplode(relacl) where relname = 'user_names' and grantee = 's_owner_app'::regrole;
