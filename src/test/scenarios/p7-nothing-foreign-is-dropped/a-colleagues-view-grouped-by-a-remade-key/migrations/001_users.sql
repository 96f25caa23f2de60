create table users (id integer not null, name text not null, constraint users_key primary key (id));
