CREATE TYPE postal_address AS (
    street      text,
    city        text,
    postal_code text,
    country     char(2)
);

COMMENT ON COLUMN postal_address.country IS 'ISO 3166-1 alpha-2';
