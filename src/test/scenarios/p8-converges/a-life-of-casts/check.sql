select * from list;
select price::text from prices;
