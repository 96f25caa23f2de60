CREATE TABLE users (id int PRIMARY KEY, mood mood NOT NULL DEFAULT 'good');
COPY users (id) FROM stdin;
1
2
\.
