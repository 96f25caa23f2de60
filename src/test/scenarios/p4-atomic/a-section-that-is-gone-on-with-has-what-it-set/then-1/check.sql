SELECT * FROM api.was_set;
