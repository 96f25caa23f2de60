ALTER TABLE order_lines ALTER COLUMN unit_price TYPE numeric(14, 4);
