CREATE TABLE routes (id bigint PRIMARY KEY, length integer);
