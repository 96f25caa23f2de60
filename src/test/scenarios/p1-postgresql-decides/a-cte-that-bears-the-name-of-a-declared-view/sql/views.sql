CREATE VIEW alpha AS WITH beta AS (SELECT id FROM users), total AS (SELECT count(*) AS n FROM beta) SELECT beta.id, total.n FROM beta, total;
CREATE VIEW beta AS SELECT id, n FROM alpha;
CREATE FUNCTION total(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT n + (SELECT max(id) FROM beta) $$;
CREATE VIEW gamma AS SELECT total(n) FROM beta;
