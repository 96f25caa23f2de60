create table orders (id bigint primary key, state boolean[] default price('{}'::boolean[]));
grant select on routes to public;
