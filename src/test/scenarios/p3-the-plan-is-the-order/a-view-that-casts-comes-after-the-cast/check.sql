select * from all_prices;
