-- email_address is a domain in sql-example/types: pgmg creates it, and the extension it is made of, before this runs.
CREATE TABLE customers (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email      email_address NOT NULL UNIQUE,
    name       text          NOT NULL,
    created_at timestamptz   NOT NULL DEFAULT now()
);
