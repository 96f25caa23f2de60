create view good_users as select id from users where score > 100;
create view ordered_users as select id from users order by score;
create view old_users as select id from users where age > 70;
