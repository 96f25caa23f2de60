-- Objects of every kind with odd names and everything on: what can be dropped and made again must come back the same.
CREATE ROLE "Odd ""Role""";
CREATE ROLE odd_reader;
CREATE ROLE odd_middle;
CREATE ROLE "User";
CREATE SCHEMA "Odd.Schema";
CREATE SCHEMA other;
CREATE SCHEMA "select" AUTHORIZATION "Odd ""Role""";
GRANT CREATE, USAGE ON SCHEMA "Odd.Schema", other, public TO "Odd ""Role""", odd_middle, "User";
CREATE EXTENSION hstore SCHEMA other;
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO odd_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA other GRANT SELECT ON TABLES TO odd_reader;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;

-- Collations and conversions.
CREATE COLLATION "Odd.Schema"."C o l" (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'C.UTF-8');
CREATE COLLATION other.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
CREATE COLLATION other.blind (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
ALTER COLLATION other.german OWNER TO "Odd ""Role""";
COMMENT ON COLLATION "Odd.Schema"."C o l" IS 'with ''quotes'' and
two lines \ and a backslash';
CREATE CONVERSION other."Con V" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE DEFAULT CONVERSION "Odd.Schema".latin2 FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
ALTER CONVERSION other."Con V" OWNER TO "User";
COMMENT ON CONVERSION other."Con V" IS 'c';

-- Types.
CREATE TYPE "Odd.Schema"."Mood's" AS ENUM ('it''s', '', 'back\slash', 'Ünï', 'a"b');
CREATE TYPE public."table" AS ENUM ();
CREATE TYPE other.pair AS ("First One" text COLLATE "C", moods "Odd.Schema"."Mood's"[], amount numeric(10, 2), span interval day to second(3), bits bit varying(7));
ALTER TYPE other.pair ADD ATTRIBUTE gone integer;
ALTER TYPE other.pair DROP ATTRIBUTE gone, ADD ATTRIBUTE "last" timestamp(2) with time zone;
CREATE TYPE other.nothing AS ();
CREATE DOMAIN "Odd.Schema".money_like AS numeric(12, 2) DEFAULT 0.5 NOT NULL CONSTRAINT "b first" CHECK (VALUE >= 0) CONSTRAINT a_second CHECK (VALUE < 1000000);
CREATE DOMAIN other.short_text AS varchar(20) COLLATE "Odd.Schema"."C o l" DEFAULT 'it''s'::varchar;
ALTER DOMAIN other.short_text ADD CONSTRAINT later CHECK (VALUE <> 'bad') NOT VALID;
ALTER DOMAIN other.short_text ADD CHECK (length(VALUE) > 2) NOT VALID;
CREATE DOMAIN other.pairs AS other.pair[] CHECK (cardinality(VALUE) < 10);
CREATE DOMAIN other.nested AS "Odd.Schema".money_like CHECK (VALUE > 1);
CREATE TYPE other.shell;
CREATE FUNCTION other.text_difference(a text, b text) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT length(a)::float8 - length(b)';
CREATE TYPE "Odd.Schema"."Text Range" AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C", SUBTYPE_DIFF = other.text_difference, MULTIRANGE_TYPE_NAME = "Odd.Schema"."Many Texts");
CREATE TYPE other.plain_range AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
ALTER TYPE other.pair OWNER TO "Odd ""Role""";
ALTER TYPE "Odd.Schema"."Text Range" OWNER TO "Odd ""Role""";
ALTER DOMAIN other.nested OWNER TO odd_middle;
GRANT USAGE ON TYPE other.pair TO odd_middle WITH GRANT OPTION;
SET ROLE odd_middle;
GRANT USAGE ON TYPE other.pair TO odd_reader;
RESET ROLE;
REVOKE ALL ON TYPE "Odd.Schema"."Mood's" FROM PUBLIC, CURRENT_USER;
COMMENT ON TYPE "Odd.Schema"."Mood's" IS 'm';
COMMENT ON COLUMN other.pair."First One" IS 'first';
COMMENT ON DOMAIN "Odd.Schema".money_like IS 'd';
COMMENT ON CONSTRAINT "b first" ON DOMAIN "Odd.Schema".money_like IS 'dc';
COMMENT ON TYPE "Odd.Schema"."Text Range" IS 'range';

-- Tables, which stay.
CREATE TABLE other."T able" (id integer PRIMARY KEY, "select" text DEFAULT 'd', note varchar(9), amount numeric DEFAULT 1 + 1, doc jsonb, many integer[],
    twice integer GENERATED ALWAYS AS (id * 2) STORED);
CREATE TABLE other.parent (id integer NOT NULL, day date) PARTITION BY RANGE (day);
CREATE TABLE other.child PARTITION OF other.parent FOR VALUES FROM ('2000-01-01') TO ('2001-01-01');
CREATE TABLE other.child2 PARTITION OF other.parent FOR VALUES FROM ('2001-01-01') TO ('2002-01-01') PARTITION BY RANGE (day);
CREATE TABLE other.grandchild PARTITION OF other.child2 DEFAULT;
ALTER TABLE other."T able" ENABLE ROW LEVEL SECURITY;

-- Routines.
CREATE FUNCTION "Odd.Schema"."Fun""c"(a integer, "b c" text DEFAULT 'it''s', VARIADIC rest numeric[] DEFAULT '{}') RETURNS TABLE (x integer, "y z" text)
    LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER PARALLEL RESTRICTED COST 7 ROWS 3 SET search_path = other, "Odd.Schema" SET work_mem = '5MB'
    AS $body$ BEGIN RETURN QUERY SELECT 1, '$$ $body "'::text; END $body$;
CREATE FUNCTION other.atomic(p other.pair, INOUT m "Odd.Schema"."Mood's") LANGUAGE sql BEGIN ATOMIC SELECT m; END;
CREATE FUNCTION public.plain(integer) RETURNS integer LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT $1';
CREATE FUNCTION public.plain(text) RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION other.spread(VARIADIC "any") RETURNS text LANGUAGE internal AS 'pg_num_nonnulls';
CREATE PROCEDURE other."do"(IN a integer, INOUT b text, OUT c integer) LANGUAGE plpgsql AS 'BEGIN c := a; END';
CREATE FUNCTION other.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION other.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE FUNCTION other.win() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
ALTER FUNCTION public.plain(integer) OWNER TO "Odd ""Role""";
REVOKE ALL ON FUNCTION public.plain(integer) FROM PUBLIC, odd_reader;
GRANT EXECUTE ON FUNCTION public.plain(integer) TO odd_middle WITH GRANT OPTION;
SET ROLE odd_middle;
GRANT EXECUTE ON FUNCTION public.plain(integer) TO "User" WITH GRANT OPTION;
SET ROLE "User";
GRANT EXECUTE ON FUNCTION public.plain(integer) TO odd_reader;
RESET ROLE;
REVOKE ALL ON FUNCTION public.plain(text) FROM PUBLIC, odd_reader, CURRENT_USER;
GRANT EXECUTE ON PROCEDURE other."do" TO "User";
COMMENT ON FUNCTION public.plain(integer) IS 'f';
COMMENT ON PROCEDURE other."do" IS 'p';
ALTER FUNCTION public.plain(text) DEPENDS ON EXTENSION hstore;

-- Aggregates.
CREATE AGGREGATE other."All" (*) (SFUNC = int8inc, STYPE = int8, INITCOND = '0', PARALLEL = SAFE);
CREATE AGGREGATE "Odd.Schema".total("Val ue" float8) (SFUNC = float8_accum, STYPE = float8[], SSPACE = 32, FINALFUNC = float8_avg, COMBINEFUNC = float8_combine, INITCOND = '{0,0,0}',
    FINALFUNC_MODIFY = READ_WRITE, PARALLEL = RESTRICTED);
CREATE AGGREGATE other.moving(integer) (SFUNC = int4_avg_accum, STYPE = int8[], FINALFUNC = int8_avg, INITCOND = '{0,0}', MSFUNC = int4_avg_accum, MINVFUNC = int4_avg_accum_inv, MSTYPE = int8[],
    MSSPACE = 16, MFINALFUNC = int8_avg, MFINALFUNC_MODIFY = SHAREABLE, MINITCOND = '{0,0}');
CREATE AGGREGATE other.serial(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine, SERIALFUNC = numeric_avg_serialize,
    DESERIALFUNC = numeric_avg_deserialize, PARALLEL = SAFE);
CREATE AGGREGATE other.least_one(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <);
CREATE AGGREGATE other.percentile(float8 ORDER BY float8) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_cont_float8_final);
CREATE AGGREGATE other.hypo(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
ALTER AGGREGATE other."All"(*) OWNER TO "Odd ""Role""";
REVOKE ALL ON FUNCTION other.moving(integer) FROM PUBLIC;
COMMENT ON AGGREGATE other.percentile(float8 ORDER BY float8) IS 'agg';

-- Operators, their classes and families, casts.
CREATE FUNCTION other.same(a other.pair, b other.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a."First One" = b."First One"';
CREATE FUNCTION other.not_same(a other.pair, b other.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a."First One" <> b."First One"';
CREATE FUNCTION other.smaller(a other.pair, b other.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a."First One" < b."First One"';
CREATE FUNCTION other.bigger(a other.pair, b other.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a."First One" > b."First One"';
CREATE FUNCTION other.hashed(a other.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT hashtext(a."First One")';
CREATE FUNCTION other.compared(a other.pair, b other.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT bttextcmp(a."First One", b."First One")';
CREATE FUNCTION other.compared_to_text(a other.pair, b text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT bttextcmp(a."First One", b)';
CREATE FUNCTION other.same_as_text(a other.pair, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a."First One" = b';
CREATE OPERATOR other.=== (LEFTARG = other.pair, RIGHTARG = other.pair, FUNCTION = other.same, COMMUTATOR = OPERATOR(other.===), NEGATOR = OPERATOR(other.!==), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR other.!== (LEFTARG = other.pair, RIGHTARG = other.pair, FUNCTION = other.not_same, COMMUTATOR = OPERATOR(other.!==), NEGATOR = OPERATOR(other.===));
CREATE OPERATOR other.<<< (LEFTARG = other.pair, RIGHTARG = other.pair, FUNCTION = other.smaller, COMMUTATOR = OPERATOR(other.>>>));
CREATE OPERATOR other.>>> (LEFTARG = other.pair, RIGHTARG = other.pair, FUNCTION = other.bigger, COMMUTATOR = OPERATOR(other.<<<));
CREATE OPERATOR "Odd.Schema".@#@ (RIGHTARG = other.pair, FUNCTION = other.hashed);
CREATE OPERATOR other.=== (LEFTARG = other.pair, RIGHTARG = text, FUNCTION = other.same_as_text);
ALTER OPERATOR other.=== (other.pair, other.pair) OWNER TO "Odd ""Role""";
COMMENT ON OPERATOR "Odd.Schema".@#@ (NONE, other.pair) IS 'prefix';
CREATE OPERATOR FAMILY "Odd.Schema"."Fam ily" USING btree;
CREATE OPERATOR CLASS "Odd.Schema"."Cla ss" DEFAULT FOR TYPE other.pair USING btree FAMILY "Odd.Schema"."Fam ily" AS
    OPERATOR 1 other.<<<, OPERATOR 3 other.===, OPERATOR 5 other.>>>, FUNCTION 1 other.compared(other.pair, other.pair);
ALTER OPERATOR FAMILY "Odd.Schema"."Fam ily" USING btree ADD OPERATOR 3 other.=== (other.pair, text), FUNCTION 1 (other.pair, text) other.compared_to_text(other.pair, text);
CREATE OPERATOR CLASS other.hashing FOR TYPE other.pair USING hash AS OPERATOR 1 other.===, FUNCTION 1 other.hashed(other.pair);
CREATE OPERATOR CLASS other.points FOR TYPE point USING gist AS OPERATOR 1 <<, OPERATOR 15 <-> FOR ORDER BY float_ops,
    FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal), FUNCTION 3 gist_point_compress(internal),
    FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal),
    FUNCTION 8 gist_point_distance(internal, point, smallint, oid, internal), STORAGE box;
CREATE OPERATOR CLASS other.empty FOR TYPE text USING btree FAMILY "Odd.Schema"."Fam ily" AS STORAGE text;
ALTER OPERATOR CLASS other.hashing USING hash OWNER TO "Odd ""Role""";
ALTER OPERATOR FAMILY other.hashing USING hash OWNER TO odd_middle;
ALTER OPERATOR FAMILY "Odd.Schema"."Fam ily" USING btree OWNER TO "User";
COMMENT ON OPERATOR CLASS other.hashing USING hash IS 'oc';
COMMENT ON OPERATOR FAMILY other.hashing USING hash IS 'of';
COMMENT ON OPERATOR FAMILY "Odd.Schema"."Fam ily" USING btree IS 'of';
CREATE FUNCTION other.to_text(p other.pair) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT p."First One"';
CREATE FUNCTION other.to_name(p other.pair, typmod integer, explicit boolean) RETURNS name LANGUAGE sql IMMUTABLE AS 'SELECT p."First One"::name';
CREATE CAST (other.pair AS text) WITH FUNCTION other.to_text(other.pair) AS ASSIGNMENT;
CREATE CAST (other.pair AS name) WITH FUNCTION other.to_name(other.pair, integer, boolean);
CREATE CAST ("Odd.Schema"."Mood's" AS other.short_text) WITH INOUT AS IMPLICIT;
CREATE CAST (public."table" AS public."table"[]) WITH INOUT;
CREATE CAST (oid AS date) WITHOUT FUNCTION;
COMMENT ON CAST (other.pair AS text) IS 'cast';

-- Text search.
CREATE TEXT SEARCH TEMPLATE other."Tem plate" (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE other.no_init (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH PARSER other."Par ser" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH PARSER other.no_headline (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH DICTIONARY other."Dic t" (TEMPLATE = other."Tem plate", STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY "Odd.Schema".bare (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION other."Con fig" (PARSER = other."Par ser");
ALTER TEXT SEARCH CONFIGURATION other."Con fig" ADD MAPPING FOR word, asciiword, "version" WITH other."Dic t", "Odd.Schema".bare, simple;
CREATE TEXT SEARCH CONFIGURATION "Odd.Schema".copied (COPY = english);
ALTER TEXT SEARCH CONFIGURATION "Odd.Schema".copied DROP MAPPING FOR word, email;
ALTER TEXT SEARCH CONFIGURATION "Odd.Schema".copied ALTER MAPPING FOR int WITH simple, "Odd.Schema".bare;
ALTER TEXT SEARCH CONFIGURATION "Odd.Schema".copied OWNER TO "Odd ""Role""";
ALTER TEXT SEARCH DICTIONARY other."Dic t" OWNER TO "User";
COMMENT ON TEXT SEARCH CONFIGURATION "Odd.Schema".copied IS 'tc';
COMMENT ON TEXT SEARCH DICTIONARY other."Dic t" IS 'td';
COMMENT ON TEXT SEARCH PARSER other."Par ser" IS 'tp';
COMMENT ON TEXT SEARCH TEMPLATE other."Tem plate" IS 'tt';

-- Views.
CREATE VIEW other."V iew" WITH (security_barrier = true, check_option = cascaded) AS SELECT id, "select", amount FROM other."T able" WHERE id > 0;
CREATE VIEW public.very_long_name_that_is_cut_by_postgresql_because_it_has_more_th AS SELECT v.*, 'it''s'::"Odd.Schema"."Mood's" AS "Mood", public.plain(id) FROM other."V iew" v;
CREATE VIEW other.nothing_view AS SELECT;
CREATE VIEW other.renamed AS SELECT id AS one, note AS two FROM other."T able";
ALTER VIEW other.renamed RENAME COLUMN one TO "o n e";
CREATE RECURSIVE VIEW public.counted (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < 5;
ALTER VIEW other."V iew" ALTER COLUMN "select" SET DEFAULT 'from the view';
ALTER VIEW other."V iew" OWNER TO "Odd ""Role""";
GRANT SELECT, UPDATE ON other."V iew" TO odd_middle WITH GRANT OPTION;
GRANT UPDATE (amount) ON other."V iew" TO odd_middle WITH GRANT OPTION;
GRANT SELECT ("select"), INSERT (id, "select") ON other."V iew" TO odd_reader, PUBLIC;
SET ROLE odd_middle;
GRANT SELECT ON other."V iew" TO "User" WITH GRANT OPTION;
GRANT UPDATE (amount) ON other."V iew" TO "User" WITH GRANT OPTION;
RESET ROLE;
REVOKE ALL ON public.very_long_name_that_is_cut_by_postgresql_because_it_has_more_th FROM PUBLIC, CURRENT_USER;
COMMENT ON VIEW other."V iew" IS 'v';
COMMENT ON COLUMN other."V iew"."select" IS 'vc';
CREATE TRIGGER "Tri gger" INSTEAD OF INSERT OR UPDATE ON other."V iew" FOR EACH ROW EXECUTE FUNCTION other.touch('a', 'it''s');
COMMENT ON TRIGGER "Tri gger" ON other."V iew" IS 'tr';
CREATE RULE "Ru le" AS ON DELETE TO other."V iew" WHERE old.id > 5 DO INSTEAD (DELETE FROM other."T able" WHERE id = old.id; INSERT INTO other.child VALUES (old.id, '2000-02-03'));
COMMENT ON RULE "Ru le" ON other."V iew" IS 'ru';

-- Materialized views and their indexes.
CREATE MATERIALIZED VIEW other."Mat" WITH (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = off) AS SELECT id, "select", note, amount FROM other."T able" WITH NO DATA;
CREATE MATERIALIZED VIEW "Odd.Schema".full_one AS SELECT 1 AS a, 'x'::text AS b;
ALTER MATERIALIZED VIEW other."Mat" ALTER COLUMN "select" SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW other."Mat" ALTER COLUMN note SET COMPRESSION pglz;
ALTER MATERIALIZED VIEW other."Mat" ALTER COLUMN id SET STATISTICS 77;
ALTER MATERIALIZED VIEW other."Mat" ALTER COLUMN note SET (n_distinct = -0.5);
CREATE UNIQUE INDEX "In dex" ON other."Mat" (id);
CREATE INDEX on_expression ON other."Mat" USING btree (lower("select") COLLATE "C" text_pattern_ops DESC NULLS LAST, (amount + 1)) INCLUDE (note) WITH (fillfactor = 55) WHERE id > 3 AND "select" <> ';';
ALTER INDEX other.on_expression ALTER COLUMN 2 SET STATISTICS 99;
ALTER MATERIALIZED VIEW other."Mat" CLUSTER ON "In dex";
ALTER MATERIALIZED VIEW other."Mat" OWNER TO "Odd ""Role""";
ALTER MATERIALIZED VIEW other."Mat" DEPENDS ON EXTENSION hstore;
GRANT SELECT (note) ON other."Mat" TO odd_reader;
COMMENT ON MATERIALIZED VIEW other."Mat" IS 'mv';
COMMENT ON COLUMN other."Mat".note IS 'mvc';
COMMENT ON INDEX other."In dex" IS 'i';
CREATE STATISTICS other."Sta ts" (ndistinct, mcv) ON id, note FROM other."Mat";
CREATE STATISTICS "Odd.Schema".of_expressions ON (id % 3), lower("select"), note FROM other."T able";
ALTER STATISTICS other."Sta ts" SET STATISTICS 42;
ALTER STATISTICS "Odd.Schema".of_expressions OWNER TO "Odd ""Role""";
COMMENT ON STATISTICS other."Sta ts" IS 'st';

-- What lives on tables.
CREATE UNIQUE INDEX "Table In dex" ON other."T able" (note, "select");
CREATE INDEX many ON other."T able" USING gin (many, doc jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX brin ON other."T able" USING brin (id int4_bloom_ops (false_positive_rate = 0.05));
ALTER TABLE other."T able" CLUSTER ON "Table In dex";
ALTER TABLE other."T able" ALTER COLUMN id SET NOT NULL;
CREATE UNIQUE INDEX replicated ON other."T able" (id);
ALTER TABLE other."T able" REPLICA IDENTITY USING INDEX replicated;
CREATE INDEX on_parent ON other.parent (day);
CREATE TRIGGER "a trigger" BEFORE INSERT OR UPDATE OF "select", note ON other."T able" FOR EACH ROW WHEN (NEW.id > 0 AND NEW."select" <> 'x''') EXECUTE FUNCTION other.touch();
CREATE CONSTRAINT TRIGGER checked AFTER UPDATE ON other."T able" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION other.touch();
CREATE TRIGGER transitions AFTER UPDATE ON other."T able" REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION other.touch();
CREATE TRIGGER disabled AFTER TRUNCATE ON other."T able" EXECUTE FUNCTION other.touch();
CREATE TRIGGER replica AFTER INSERT ON other."T able" EXECUTE FUNCTION other.touch();
CREATE TRIGGER always AFTER INSERT ON other."T able" EXECUTE FUNCTION other.touch();
ALTER TABLE other."T able" DISABLE TRIGGER disabled, ENABLE REPLICA TRIGGER replica, ENABLE ALWAYS TRIGGER always;
CREATE TRIGGER partitioned AFTER INSERT ON other.parent FOR EACH ROW EXECUTE FUNCTION other.touch();
CREATE TRIGGER partly AFTER INSERT ON other.parent FOR EACH ROW EXECUTE FUNCTION other.touch();
ALTER TABLE other.child DISABLE TRIGGER partitioned;
ALTER TABLE other.grandchild ENABLE ALWAYS TRIGGER partitioned;
ALTER TABLE other.parent DISABLE TRIGGER partly;
ALTER TABLE other.child ENABLE TRIGGER partly;
ALTER TRIGGER transitions ON other."T able" DEPENDS ON EXTENSION hstore;
CREATE RULE notified AS ON UPDATE TO other."T able" DO ALSO NOTIFY odd;
CREATE RULE asleep AS ON INSERT TO other."T able" WHERE new.id < 0 DO INSTEAD NOTHING;
ALTER TABLE other."T able" DISABLE RULE asleep, ENABLE ALWAYS RULE notified;
CREATE POLICY "Pol icy" ON other."T able" AS RESTRICTIVE FOR UPDATE TO odd_reader, "Odd ""Role""" USING ("select" = current_user) WITH CHECK (public.plain(id) > 0);
CREATE POLICY everybody ON other."T able" USING (EXISTS (SELECT FROM other.parent p WHERE p.id = "T able".id));
COMMENT ON POLICY "Pol icy" ON other."T able" IS 'po';

-- What is in no schema.
CREATE EVENT TRIGGER "Ev ent" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION other.on_ddl();
CREATE EVENT TRIGGER off ON sql_drop EXECUTE FUNCTION other.on_ddl();
ALTER EVENT TRIGGER off DISABLE;
COMMENT ON EVENT TRIGGER "Ev ent" IS 'et';
CREATE FOREIGN DATA WRAPPER "Wrap per" VALIDATOR postgresql_fdw_validator;
CREATE FOREIGN DATA WRAPPER bare_wrapper OPTIONS ("Odd key" 'it''s', debug 'true');
CREATE SERVER "Ser ver" TYPE 'ty''pe' VERSION '1.2' FOREIGN DATA WRAPPER "Wrap per" OPTIONS (host 'h''ost', dbname 'x');
CREATE SERVER bare_server FOREIGN DATA WRAPPER bare_wrapper;
ALTER SERVER bare_server OPTIONS (ADD "Odd key" 'v');
CREATE USER MAPPING FOR "Odd ""Role""" SERVER "Ser ver" OPTIONS (user 'me', password 'se''cret');
CREATE USER MAPPING FOR PUBLIC SERVER "Ser ver";
CREATE USER MAPPING FOR "User" SERVER bare_server;
GRANT USAGE ON FOREIGN DATA WRAPPER "Wrap per" TO "Odd ""Role""" WITH GRANT OPTION;
ALTER SERVER "Ser ver" OWNER TO "Odd ""Role""";
GRANT USAGE ON FOREIGN SERVER "Ser ver" TO odd_middle WITH GRANT OPTION;
SET ROLE odd_middle;
GRANT USAGE ON FOREIGN SERVER "Ser ver" TO odd_reader;
RESET ROLE;
COMMENT ON FOREIGN DATA WRAPPER "Wrap per" IS 'w';
COMMENT ON SERVER "Ser ver" IS 's';
CREATE PUBLICATION "Pub lication" FOR TABLE other."T able", ONLY other.parent WITH (publish = 'insert, truncate', publish_via_partition_root = true);
CREATE PUBLICATION every FOR ALL TABLES WITH (publish = '');
CREATE PUBLICATION hollow;
COMMENT ON PUBLICATION "Pub lication" IS 'pub';
