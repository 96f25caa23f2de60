create view "café; --" as select id, name from users;
