CREATE MATERIALIZED VIEW tours AS SELECT r.note, r.length FROM routes r;
CREATE RULE keep AS ON DELETE TO routes DO ALSO UPDATE routes SET note = 5 WHERE routes.note = OLD.length;
CREATE RULE more AS ON DELETE TO routes DO ALSO INSERT INTO routes (note) VALUES (OLD.note);
