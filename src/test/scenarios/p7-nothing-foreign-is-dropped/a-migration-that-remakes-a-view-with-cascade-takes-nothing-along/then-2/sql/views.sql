create view best as select id from users where score > 90;
