-- What is still to be paid,
-- and by whom.
CREATE VIEW unpaid AS
SELECT
  id,
  total * 2 AS total
FROM orders
WHERE NOT paid;

COMMENT ON VIEW unpaid IS 'not paid yet';

CREATE VIEW all_orders AS SELECT id FROM orders;
