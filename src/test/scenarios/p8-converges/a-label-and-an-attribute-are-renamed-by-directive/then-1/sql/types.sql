-- pgmg:rename value "sent" to "on its way"
create type order_state as enum ('new', 'packed', 'on its way', 'done');
-- pgmg:rename value "road" to "street"
create type place as (street text, number text, city text);
comment on type order_state is 'how far it is';
