select * from totals;
select id, moving_total(amount) over (order by id rows between 1 preceding and current row) from orders order by id;
select words() within group (order by note), pick(true) within group (order by amount) from orders;
