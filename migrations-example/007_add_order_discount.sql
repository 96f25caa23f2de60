ALTER TABLE orders
    ADD COLUMN discount_percent numeric(4, 1) NOT NULL DEFAULT 0
        CHECK (discount_percent BETWEEN 0 AND 100);
