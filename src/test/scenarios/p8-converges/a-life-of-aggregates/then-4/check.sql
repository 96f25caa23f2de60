select pick(true) within group (order by amount) from orders;
