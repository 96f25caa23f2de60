create table users (id integer primary key, "Id" integer, "ID" integer);
