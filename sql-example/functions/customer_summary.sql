CREATE FUNCTION customer_summary(wanted_customer_id bigint) RETURNS text
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    customer customer_value%ROWTYPE;
BEGIN
    SELECT * INTO customer
    FROM customer_value
    WHERE customer_id = wanted_customer_id;

    IF NOT found THEN
        RAISE EXCEPTION 'there is no customer %', wanted_customer_id;
    END IF;

    RETURN format('%s: %s order(s), %s EUR', customer.name, customer.orders, customer.spent);
END;
$$;

COMMENT ON FUNCTION customer_summary(bigint) IS 'One line for the person who answers the telephone';
