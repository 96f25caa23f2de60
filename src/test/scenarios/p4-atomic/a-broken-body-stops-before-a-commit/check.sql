SELECT to_regclass('codes'), to_regclass('pgmg_state');
