CREATE DOMAIN price AS numeric(10, 2)
    CONSTRAINT price_is_not_negative CHECK (VALUE >= 0);

COMMENT ON DOMAIN price IS 'An amount of euros, without tax';
