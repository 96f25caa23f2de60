select relname, relkind, has_table_privilege('s_kind_app', oid, 'select') as app_may from pg_class where relname in ('scores', 'best_score', 'scores_score') order by relname;
select best from best_score;
select object_name from pgmg_state order by object_name;
