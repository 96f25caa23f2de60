-- pgmg:requires function.best_score()
create materialized view board as select best() as best from users where id = 1;
