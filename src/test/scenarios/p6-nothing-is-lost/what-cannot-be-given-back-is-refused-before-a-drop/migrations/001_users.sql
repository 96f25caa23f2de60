create table users (id integer primary key, score integer not null);
grant select on users to s_back_owner;
