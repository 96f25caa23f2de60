select relacl is null as as_before from pg_class where relname = 'user_scores';
select has_table_privilege('s_default_app', 'user_scores', 'select') as app_may;
select has_function_privilege('public', 'any_score(user_scores)', 'execute') as public_may;
