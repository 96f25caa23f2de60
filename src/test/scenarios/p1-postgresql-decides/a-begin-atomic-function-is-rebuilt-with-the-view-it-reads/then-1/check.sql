select best_score() is null as works, has_function_privilege('s_atomic_app', 'best_score()', 'execute') as app_may,
       has_function_privilege('public', 'best_score()', 'execute') as public_may;
