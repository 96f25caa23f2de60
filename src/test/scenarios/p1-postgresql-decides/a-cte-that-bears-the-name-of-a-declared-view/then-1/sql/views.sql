CREATE VIEW alpha AS WITH RECURSIVE beta(id) AS (SELECT id FROM users UNION SELECT id FROM beta), total AS (SELECT count(*) AS n FROM beta) SELECT beta.id, total.n, 1 AS one FROM beta, total;
CREATE VIEW beta AS WITH alpha AS (SELECT * FROM public.alpha) SELECT id, n FROM alpha;
CREATE FUNCTION total(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT n + (SELECT max(id) FROM beta) $$;
CREATE VIEW gamma AS SELECT total(n) FROM beta;
