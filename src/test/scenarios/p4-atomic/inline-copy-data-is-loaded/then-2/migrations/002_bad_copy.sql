create table orders (id integer primary key);
copy orders from stdin;
1
2
\.
