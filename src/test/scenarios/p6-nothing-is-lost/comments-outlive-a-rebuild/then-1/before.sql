comment on column user_scores.id is E'by hand\nin two lines';
comment on materialized view best_scores is 'by hand';
comment on column best_scores.score is 'by hand';
comment on function any_score(user_scores) is 'by hand';
