CREATE VIEW parcels_to_send AS
SELECT orders.id AS order_id, customers.name, format_address(orders.ship_to) AS ship_to
FROM orders
JOIN customers ON customers.id = orders.customer_id
WHERE orders.status = 'paid';
