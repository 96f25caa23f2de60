create table route (id bigint primary key, kind bigint, due integer, left_over integer);
