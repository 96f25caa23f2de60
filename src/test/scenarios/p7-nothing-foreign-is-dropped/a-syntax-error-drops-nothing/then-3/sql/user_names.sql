create vew user_names as select id, name from users;
