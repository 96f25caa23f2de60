CREATE TABLE scores (id bigint PRIMARY KEY, score integer NOT NULL, at date NOT NULL);
