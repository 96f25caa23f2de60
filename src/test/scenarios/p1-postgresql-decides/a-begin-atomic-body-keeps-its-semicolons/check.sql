select add_user('ann');
select add_user('bob');
select name from users order by id;
