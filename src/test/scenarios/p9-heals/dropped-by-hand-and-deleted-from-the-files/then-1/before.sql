drop view user_names;
