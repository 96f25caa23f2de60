CREATE VIEW customer_orders AS
SELECT
    customers.id AS customer_id,
    customers.name,
    customers.email,
    order_totals.order_id,
    order_totals.placed_at,
    with_vat(order_totals.total) AS total_with_vat
FROM customers
LEFT JOIN order_totals
    ON order_totals.customer_id = customers.id
    AND order_totals.status <> 'cancelled';
