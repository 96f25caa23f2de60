create type order_status as enum ('open', 'closed', 'lost');
create domain amount as integer;
