select object_name from pgmg_state order by object_name collate "C";
