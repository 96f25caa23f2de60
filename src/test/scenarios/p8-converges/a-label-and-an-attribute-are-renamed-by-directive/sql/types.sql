create type order_state as enum ('new', 'sent', 'done');
create type place as (road text, number text);
comment on type order_state is 'how far it is';
