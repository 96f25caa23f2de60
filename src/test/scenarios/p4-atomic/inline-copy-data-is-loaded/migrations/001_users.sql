create table users (id integer primary key, name text);
copy users (id, name) from stdin;
1	ann; drop table users;
2	it's
3	\N
4	tab\there -- no comment
\.
insert into users values (5, 'after');
COPY users FROM STDIN WITH (FORMAT csv);
6,"seven; ""eight"""
\.
