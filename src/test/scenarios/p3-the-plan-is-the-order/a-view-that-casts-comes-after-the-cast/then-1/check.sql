select * from all_prices;
select * from roots;
