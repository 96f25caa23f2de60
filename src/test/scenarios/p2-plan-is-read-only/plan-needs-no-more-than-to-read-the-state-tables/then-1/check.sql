select current_user, has_table_privilege('users', 'select') as may_read_users;
