CREATE TABLE orders (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint         NOT NULL REFERENCES customers,
    status      order_status   NOT NULL DEFAULT 'new',
    ship_to     postal_address NOT NULL,
    placed_at   timestamptz    NOT NULL DEFAULT now(),
    updated_at  timestamptz    NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer_id ON orders (customer_id);

CREATE TABLE order_lines (
    order_id   bigint  NOT NULL REFERENCES orders ON DELETE CASCADE,
    product_id bigint  NOT NULL REFERENCES products,
    quantity   integer NOT NULL CHECK (quantity > 0),
    unit_price price   NOT NULL,
    PRIMARY KEY (order_id, product_id)
);

CREATE INDEX order_lines_product_id ON order_lines (product_id);
