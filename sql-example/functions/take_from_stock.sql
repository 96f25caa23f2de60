CREATE FUNCTION take_from_stock() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF stock_level(NEW.product_id) < NEW.quantity THEN
        RAISE EXCEPTION 'only % of product % left', stock_level(NEW.product_id), NEW.product_id;
    END IF;

    INSERT INTO stock_movements (product_id, quantity, reason)
    VALUES (NEW.product_id, -NEW.quantity, format('order %s', NEW.order_id));
    RETURN NULL;
END;
$$;
