drop view if exists user_names;
