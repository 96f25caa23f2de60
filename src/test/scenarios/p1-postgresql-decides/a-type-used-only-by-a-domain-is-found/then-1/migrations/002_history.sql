create table order_history (order_id integer not null, states order_state[] not null);
