create schema o; create table p(id int, s int);
