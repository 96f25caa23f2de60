-- In the order an order goes through them; status_may_become() relies on that.
CREATE TYPE order_status AS ENUM ('new', 'paid', 'shipped', 'delivered', 'cancelled');

COMMENT ON TYPE order_status IS 'Where an order is on its way to the customer';
