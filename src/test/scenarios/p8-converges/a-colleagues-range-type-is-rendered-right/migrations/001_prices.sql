create table prices (id integer primary key, low numeric not null, high numeric not null);
