create view sad_users as select id from users where mood = 'sad';
