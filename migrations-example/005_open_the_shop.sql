-- The first products on the shelf, and two customers who could not wait.
INSERT INTO products (sku, name, price) VALUES
    ('TEA-0001', 'Assam Second Flush', 8.50),
    ('TEA-0002', 'Sencha Extra Fine', 12.00),
    ('POT-0001', 'Cast Iron Teapot, 0.8 l', 49.90),
    ('CUP-0001', 'Porcelain Cup', 6.00);

INSERT INTO stock_movements (product_id, quantity, reason)
SELECT id, CASE sku WHEN 'POT-0001' THEN 5 ELSE 100 END, 'opening stock'
FROM products
ORDER BY id;

INSERT INTO customers (email, name) VALUES
    ('ada@example.com', 'Ada Lovelace'),
    ('grace@example.com', 'Grace Hopper');

INSERT INTO orders (customer_id, status, ship_to, placed_at)
SELECT id, 'paid', ROW('12 St James''s Square', 'London', 'SW1Y 4JH', 'GB')::postal_address, '2026-01-05 09:30+00'
FROM customers
WHERE email = 'ada@example.com';

INSERT INTO orders (customer_id, status, ship_to, placed_at)
SELECT id, 'shipped', ROW('1 Navy Yard', 'Arlington', '22202', 'US')::postal_address, '2026-01-06 14:00+00'
FROM customers
WHERE email = 'grace@example.com';

INSERT INTO order_lines (order_id, product_id, quantity, unit_price)
SELECT orders.id, products.id, wanted.quantity, products.price
FROM (VALUES
    ('ada@example.com', 'TEA-0001', 2),
    ('ada@example.com', 'CUP-0001', 4),
    ('grace@example.com', 'POT-0001', 1)
) AS wanted (email, sku, quantity)
JOIN customers ON customers.email = wanted.email::citext
JOIN orders ON orders.customer_id = customers.id
JOIN products ON products.sku = wanted.sku;
