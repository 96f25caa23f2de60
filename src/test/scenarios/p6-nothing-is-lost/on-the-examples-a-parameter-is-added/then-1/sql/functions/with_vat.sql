CREATE FUNCTION with_vat(amount numeric, rate numeric DEFAULT 0.19) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN round(amount * (1 + rate), 2);

COMMENT ON FUNCTION with_vat(numeric, numeric) IS 'The amount plus value added tax, to the cent';
