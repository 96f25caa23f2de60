-- slugify() is a function in sql-example/functions: a migration may call what is declared there.
ALTER TABLE products ADD COLUMN slug text;

UPDATE products SET slug = slugify(name);

ALTER TABLE products
    ALTER COLUMN slug SET NOT NULL,
    ADD CONSTRAINT products_slug_key UNIQUE (slug);
