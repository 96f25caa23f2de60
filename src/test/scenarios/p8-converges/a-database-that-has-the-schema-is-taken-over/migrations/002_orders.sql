create table orders (id integer primary key, user_id integer references users, status text);
