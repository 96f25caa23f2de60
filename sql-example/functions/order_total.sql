CREATE FUNCTION order_total(wanted_order_id bigint) RETURNS numeric
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT coalesce(sum(line_total(quantity, unit_price)), 0)
    FROM order_lines
    WHERE order_id = wanted_order_id;
END;
