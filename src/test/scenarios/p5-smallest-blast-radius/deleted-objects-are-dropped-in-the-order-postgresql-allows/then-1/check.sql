select object_name from pgmg_state;
