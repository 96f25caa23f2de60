select relacl from pg_class where relname = 'user_scores';
select proacl from pg_proc where proname = 'any_score';
