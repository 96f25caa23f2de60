create table numbers (n integer primary key);
insert into numbers values (3), (4);
