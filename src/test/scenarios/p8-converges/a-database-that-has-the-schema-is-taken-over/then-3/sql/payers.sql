create view payers as select user_id from orders where paid;
