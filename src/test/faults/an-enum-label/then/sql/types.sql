create type order_status as enum ('new', 'open', 'closed', 'lost');
