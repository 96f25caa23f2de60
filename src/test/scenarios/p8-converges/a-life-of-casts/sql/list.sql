create view list as select id, price::numeric as price from prices;
