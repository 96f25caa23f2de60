select id from orders order by id;
