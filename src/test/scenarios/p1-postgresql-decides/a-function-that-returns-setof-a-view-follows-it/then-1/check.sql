select * from find_user('ann');
