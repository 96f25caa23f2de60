create table users (id integer primary key, changed_at timestamptz);
create table orders (id integer primary key, changed_at timestamptz);
