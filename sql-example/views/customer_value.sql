CREATE VIEW customer_value AS
SELECT
    customer_id,
    name,
    count(order_id) AS orders,
    coalesce(sum(total_with_vat), 0) AS spent,
    max(placed_at) AS last_order_at
FROM customer_orders
GROUP BY customer_id, name;

COMMENT ON VIEW customer_value IS 'How much each customer has bought so far';
