CREATE PUBLICATION parts FOR TABLE other."T able" (id, "select", note) WHERE (id > 1);
CREATE PUBLICATION schemas FOR TABLES IN SCHEMA "Odd.Schema", other;
CREATE VIEW other.invoker WITH (security_invoker = true) AS SELECT 1 AS one;
CREATE UNIQUE INDEX no_nulls ON other."T able" (amount) NULLS NOT DISTINCT;
CREATE ACCESS METHOD "Heap Two" TYPE TABLE HANDLER heap_tableam_handler;
CREATE MATERIALIZED VIEW other.heaped USING "Heap Two" AS SELECT 1 AS one;
