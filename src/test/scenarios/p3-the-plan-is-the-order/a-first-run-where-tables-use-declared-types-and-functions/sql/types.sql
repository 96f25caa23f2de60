create type order_state as enum ('open', 'closed');
create domain email_address as text check (value like '%@%');
create type address as (street text, city text);
