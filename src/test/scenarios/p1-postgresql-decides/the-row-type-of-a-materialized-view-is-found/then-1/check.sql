select describe(b), score from best_users b;
