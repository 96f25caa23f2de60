CREATE VIEW low_stock AS
SELECT id AS product_id, sku, name, stok_level(id) AS level
FROM products
WHERE is_for_sale AND stock_level(id) < 10;
