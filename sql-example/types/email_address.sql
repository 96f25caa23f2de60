CREATE DOMAIN email_address AS citext
    CONSTRAINT email_address_has_an_at CHECK (VALUE ~ '^[^@\s]+@[^@\s]+$');
