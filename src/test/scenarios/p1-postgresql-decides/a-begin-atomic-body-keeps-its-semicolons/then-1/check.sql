select add_user('cid');
select name from users order by id;
select users from user_count;
