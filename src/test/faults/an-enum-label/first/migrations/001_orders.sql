create table orders (id int primary key, status order_status not null default 'open');
