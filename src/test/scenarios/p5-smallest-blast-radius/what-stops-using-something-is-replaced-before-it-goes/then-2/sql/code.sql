CREATE FUNCTION with_tax(n numeric) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT n * 1.19';
CREATE FUNCTION is_good(n numeric) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT n > 0';
CREATE FUNCTION inspect() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE DOMAIN amount AS numeric CONSTRAINT good CHECK (is_good(VALUE));
CREATE VIEW most AS SELECT max(with_tax(net)) AS most FROM prices;
CREATE POLICY fine ON prices USING (is_good(net));
CREATE TRIGGER look BEFORE INSERT ON prices FOR EACH ROW EXECUTE FUNCTION inspect();
