CREATE FUNCTION first_order(which orders.id%TYPE) RETURNS int LANGUAGE sql AS 'SELECT which';

CREATE VIEW order_ids AS SELECT id FROM orders;
