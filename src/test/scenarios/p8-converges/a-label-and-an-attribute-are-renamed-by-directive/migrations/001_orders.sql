create table orders (id integer primary key, state order_state not null default 'new', home place);
