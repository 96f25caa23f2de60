CREATE FUNCTION stock_level(wanted_product_id bigint) RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT coalesce(sum(quantity), 0)
    FROM stock_movements
    WHERE product_id = wanted_product_id;
END;
