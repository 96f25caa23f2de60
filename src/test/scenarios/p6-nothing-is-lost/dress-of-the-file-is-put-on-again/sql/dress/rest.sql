alter materialized view best_scores owner to s_file_owner;
comment on column user_scores.score is 'in points';
create index best_scores_score on best_scores (score);
