create function scaled(integer, integer) returns integer language sql as $v1$
  select $1 * $2; -- $$ and $v$ and $1$ are not the end
$v1$;

create function ordered_total(factor integer) returns bigint language sql as $_2é$
  select sum(scaled(total,$1))from orders;
$_2é$;
