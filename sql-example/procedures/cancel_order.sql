CREATE PROCEDURE cancel_order(wanted_order_id bigint)
LANGUAGE plpgsql
AS $$
BEGIN
    UPDATE orders SET status = 'cancelled' WHERE id = wanted_order_id;

    INSERT INTO stock_movements (product_id, quantity, reason)
    SELECT product_id, quantity, format('order %s cancelled', order_id)
    FROM order_lines
    WHERE order_id = wanted_order_id;
END;
$$;

-- Everybody may execute a new procedure. Not this one.
REVOKE ALL ON PROCEDURE cancel_order(bigint) FROM PUBLIC;
