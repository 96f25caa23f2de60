create table api.users (id integer primary key);
