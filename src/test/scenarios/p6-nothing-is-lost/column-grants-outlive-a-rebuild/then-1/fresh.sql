-- Granted by hand in then-1/before.sql: must survive the rebuild.
grant update (name) on user_scores to s_column_app;
