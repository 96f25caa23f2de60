-- Two functions of one name: by the numbers, and by the row, as in "SELECT line_total(order_lines) FROM order_lines".
CREATE FUNCTION line_total(quantity numeric, unit_price numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN quantity * unit_price;

CREATE FUNCTION line_total(line order_lines) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT line_total(line.quantity, line.unit_price);
$$;

COMMENT ON FUNCTION line_total(numeric, numeric) IS 'What one line of an order costs, without tax';
