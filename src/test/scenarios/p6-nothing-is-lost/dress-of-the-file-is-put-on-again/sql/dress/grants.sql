grant select on user_scores, best_scores to s_file_app;
grant select (id) on user_scores to public;
grant execute on function any_score(user_scores) to s_file_app with grant option;
revoke all on function any_score(user_scores) from public;
