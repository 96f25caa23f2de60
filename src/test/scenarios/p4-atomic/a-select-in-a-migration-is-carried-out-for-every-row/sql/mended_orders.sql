CREATE VIEW mended_orders AS SELECT id FROM orders WHERE mended;
