CREATE TABLE prices (id bigint PRIMARY KEY, net amount);
INSERT INTO prices VALUES (1, 10);
