create table users (id integer primary key, name text not null, score integer not null default 0);
create table orders (id integer primary key, user_id integer not null references users, amount integer not null);
