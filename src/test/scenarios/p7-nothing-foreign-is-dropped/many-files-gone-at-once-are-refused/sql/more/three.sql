create view three as select id from users;
