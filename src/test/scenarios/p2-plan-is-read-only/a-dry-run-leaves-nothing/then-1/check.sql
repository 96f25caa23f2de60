select to_regclass('users') is null as no_users;
