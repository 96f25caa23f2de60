select best_score() is null as works;
