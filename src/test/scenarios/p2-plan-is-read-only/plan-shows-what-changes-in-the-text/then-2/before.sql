CREATE OR REPLACE VIEW unpaid AS SELECT id, total FROM orders;
DROP VIEW all_orders;
