SELECT * FROM api.was_set_then;
