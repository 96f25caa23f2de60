select name from user_names order by name collate "C";
