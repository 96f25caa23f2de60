select id from active_users;
