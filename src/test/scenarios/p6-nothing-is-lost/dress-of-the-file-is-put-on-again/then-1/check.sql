select relname, relowner::regrole = 's_file_owner'::regrole as owned, has_table_privilege('s_file_app', oid, 'select') as app_may from pg_class where relname in ('user_scores', 'best_scores') order by relname;
select proname, grantee::regrole, is_grantable from pg_proc, aclexplode(proacl) where proname = 'any_score' and grantee <> proowner;
select col_description('user_scores'::regclass, 2), to_regclass('best_scores_score') is not null as has_index;
