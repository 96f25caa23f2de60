SELECT id FROM mended_orders ORDER BY id;
