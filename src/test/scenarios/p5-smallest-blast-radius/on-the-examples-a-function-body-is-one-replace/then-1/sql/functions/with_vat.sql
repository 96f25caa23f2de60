CREATE FUNCTION with_vat(amount numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN round(amount * 1.21, 2);

COMMENT ON FUNCTION with_vat(numeric) IS 'The amount plus value added tax, to the cent';
