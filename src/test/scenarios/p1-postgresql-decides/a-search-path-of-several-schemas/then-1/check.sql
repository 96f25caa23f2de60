select name from all_names;
