create type order_status as enum ('open', 'closed');
create domain amount as integer check (value > 0);
