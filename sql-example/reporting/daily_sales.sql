-- Filled once a day by reporting.refresh_reports().
CREATE MATERIALIZED VIEW reporting.daily_sales AS
SELECT
    (orders.placed_at AT TIME ZONE 'UTC')::date AS day,
    order_lines.product_id,
    sum(order_lines.quantity) AS quantity,
    sum(line_total(order_lines.quantity, order_lines.unit_price)) AS turnover
FROM orders
JOIN order_lines ON order_lines.order_id = orders.id
WHERE orders.status <> 'cancelled'
GROUP BY day, order_lines.product_id;

CREATE UNIQUE INDEX daily_sales_day_product ON reporting.daily_sales (day, product_id);
CREATE INDEX daily_sales_product ON reporting.daily_sales (product_id);

COMMENT ON MATERIALIZED VIEW reporting.daily_sales IS 'Turnover by day and product, as of last night';

GRANT SELECT ON reporting.daily_sales TO pg_monitor;
