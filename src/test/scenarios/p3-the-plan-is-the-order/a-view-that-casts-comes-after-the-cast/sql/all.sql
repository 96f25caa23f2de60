create view all_prices as select id, price::numeric as price from prices;
create view roots as select id, sqrt(price) as root from prices;
