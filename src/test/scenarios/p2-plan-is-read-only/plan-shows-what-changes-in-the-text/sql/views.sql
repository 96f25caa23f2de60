-- What is still to be paid.
CREATE VIEW unpaid AS
SELECT
  id,
  total
FROM orders
WHERE NOT paid;

COMMENT ON VIEW unpaid IS 'not paid';

CREATE VIEW all_orders AS SELECT id FROM orders;
