grant select on user_names to s_no_such_role;
