-- A CHECK constraint of products calls this.
CREATE FUNCTION is_valid_sku(sku text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sku ~ '^[A-Z]{3}-[0-9]{4}$';
