select to_regclass('user_names') is not null as still_there;
