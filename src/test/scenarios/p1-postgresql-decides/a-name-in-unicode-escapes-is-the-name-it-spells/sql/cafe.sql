create view U&"caf\00e9; --" as select id, name from users;
