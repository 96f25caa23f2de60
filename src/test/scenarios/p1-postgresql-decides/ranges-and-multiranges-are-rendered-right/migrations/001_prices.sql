create table prices (id integer primary key, low numeric not null, high numeric not null);
insert into prices values (1, 10, 20);
