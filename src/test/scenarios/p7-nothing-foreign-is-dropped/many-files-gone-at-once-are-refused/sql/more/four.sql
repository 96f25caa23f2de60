create view four as select id from users;
