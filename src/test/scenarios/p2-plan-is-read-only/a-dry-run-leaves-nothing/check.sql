select to_regclass('users') is null as no_users, to_regclass('user_names') is null as no_view, to_regclass('pgmg_state') is null as no_state;
