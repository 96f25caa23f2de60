create table users (id integer primary key, name text);
create table orders (id integer primary key, name text);
alter table users enable row level security;
alter table orders enable row level security;
