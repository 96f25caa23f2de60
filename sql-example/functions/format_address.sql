CREATE FUNCTION format_address(address postal_address) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN concat_ws(', ', (address).street, (address).postal_code || ' ' || (address).city, (address).country);
