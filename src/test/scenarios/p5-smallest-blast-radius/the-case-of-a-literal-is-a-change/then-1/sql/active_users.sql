create view active_users as select id from users where state = 'active';
create view other_users as select id from users where state <> 'x';
