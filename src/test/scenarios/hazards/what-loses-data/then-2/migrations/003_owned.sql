drop owned by current_user;
