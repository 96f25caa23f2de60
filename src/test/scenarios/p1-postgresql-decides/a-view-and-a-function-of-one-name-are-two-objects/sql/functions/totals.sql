create function totals() returns bigint language sql as 'select sum(total) from orders';
