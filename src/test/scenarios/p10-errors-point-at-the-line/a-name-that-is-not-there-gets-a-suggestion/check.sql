select to_regclass('users') is null as nothing_there;
