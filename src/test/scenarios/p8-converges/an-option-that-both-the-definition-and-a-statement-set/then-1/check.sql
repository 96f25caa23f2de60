SELECT relname, reloptions FROM pg_class WHERE relname IN ('scores_score', 'high', 'best') ORDER BY 1
