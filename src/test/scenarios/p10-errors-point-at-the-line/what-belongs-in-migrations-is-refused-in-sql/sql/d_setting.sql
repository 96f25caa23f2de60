set search_path = app;
