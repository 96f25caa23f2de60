create schema app;
create schema "Mixed Case";
create table app.users (id integer);
