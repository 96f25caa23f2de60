CREATE TABLE orders (id int, mended boolean NOT NULL DEFAULT false);
INSERT INTO orders (id) SELECT generate_series(1, 5);
CREATE FUNCTION mend(which int) RETURNS void LANGUAGE sql
  AS 'UPDATE orders SET mended = true WHERE id = which';
SELECT mend(id) FROM orders;
UPDATE orders SET id = id + 10 RETURNING id;
