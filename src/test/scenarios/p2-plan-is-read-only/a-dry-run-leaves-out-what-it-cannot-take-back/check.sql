select to_regclass('users'), to_regclass('users_by_score'), to_regclass('emails');
