select count(*) from customers;
