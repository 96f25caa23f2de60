create schema app;
create table users (id integer primary key, score integer not null);
grant select on users to s_today_owner;
