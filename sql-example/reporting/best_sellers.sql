CREATE VIEW reporting.best_sellers AS
SELECT products.sku, products.name, sum(daily_sales.quantity) AS quantity, sum(daily_sales.turnover) AS turnover
FROM reporting.daily_sales
JOIN products ON products.id = daily_sales.product_id
GROUP BY products.id
ORDER BY quantity DESC, products.sku;

GRANT SELECT ON reporting.best_sellers TO PUBLIC;
