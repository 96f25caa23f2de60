create view ok_users as select id from users where mood = 'ok';
