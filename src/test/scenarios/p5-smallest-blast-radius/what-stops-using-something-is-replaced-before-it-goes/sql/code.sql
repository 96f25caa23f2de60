CREATE FUNCTION plus_tax(n numeric) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT n * 1.19';
CREATE FUNCTION is_fine(n numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT n > 0';
CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE DOMAIN amount AS numeric CONSTRAINT good CHECK (is_fine(VALUE));
CREATE VIEW gross AS SELECT id, plus_tax(net) AS gross FROM prices;
CREATE VIEW most AS SELECT max(gross) AS most FROM gross;
CREATE POLICY fine ON prices USING (is_fine(net));
CREATE TRIGGER look BEFORE INSERT ON prices FOR EACH ROW EXECUTE FUNCTION look();
