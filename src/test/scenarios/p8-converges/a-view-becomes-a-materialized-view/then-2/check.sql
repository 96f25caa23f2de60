select relname, relkind from pg_class where relname in ('scores', 'best_score', 'scores_score') order by relname;
