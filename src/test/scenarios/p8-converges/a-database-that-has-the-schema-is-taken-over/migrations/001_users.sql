create table users (id integer generated always as identity primary key, name text not null, score integer);
