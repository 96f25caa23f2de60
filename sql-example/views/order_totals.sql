-- order_totals <- customer_orders <- customer_value: each view is made of the one before.
CREATE VIEW order_totals AS
SELECT
    orders.id AS order_id,
    orders.customer_id,
    orders.status,
    orders.placed_at,
    coalesce(sum(line_total(order_lines.quantity, order_lines.unit_price)), 0)
        * (1 - orders.discount_percent / 100) AS total
FROM orders
LEFT JOIN order_lines ON order_lines.order_id = orders.id
GROUP BY orders.id;

COMMENT ON VIEW order_totals IS 'What each order costs';
COMMENT ON COLUMN order_totals.total IS 'After the discount, without tax';
