call pay(1);
select * from orders order by id;
