grant update (name) on user_scores to s_column_app;
