-- What came in (positive) and what went out (negative). The level of a product is the sum: see stock_level().
CREATE TABLE stock_movements (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id bigint      NOT NULL REFERENCES products,
    quantity   integer     NOT NULL CHECK (quantity <> 0),
    reason     text        NOT NULL,
    moved_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX stock_movements_product_id ON stock_movements (product_id);
