select has_table_privilege('s_file_app', 'best_scores', 'select') as app_may, has_function_privilege('public', 'any_score(user_scores)', 'execute') as public_may;
