create table orders (
    id     integer primary key,
    state  order_state not null default 'open',
    email  email_address,
    ship   address,
    number text not null default next_number()
);
