create table app.users (id integer primary key, name text not null);
