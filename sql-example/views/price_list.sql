CREATE VIEW price_list WITH (security_barrier = true) AS
SELECT sku, name, slug, with_vat(price) AS price_with_vat
FROM products
WHERE is_for_sale;

ALTER VIEW price_list OWNER TO CURRENT_USER;

GRANT SELECT ON price_list TO PUBLIC;
