package dev.pgmg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dump must see every difference that a user could: it is the judge of all scenarios.
 *
 * <p>Each case is a change to {@link #WORLD}, made in a transaction that is rolled back.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CatalogDumpTest {

  private static final String WORLD =
      """
      CREATE ROLE dump_reader;
      CREATE ROLE dump_owner;
      CREATE SCHEMA app;
      CREATE TYPE app.mood AS ENUM ('sad', 'happy');
      CREATE TYPE app.point3 AS (x integer, y integer, z integer);
      CREATE DOMAIN app.age AS integer CONSTRAINT not_negative CHECK (VALUE >= 0);
      CREATE TYPE app.span AS RANGE (subtype = integer);
      CREATE SEQUENCE app.numbers;
      CREATE TABLE app.users (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'x', score integer, mood app.mood,
          CONSTRAINT score_is_small CHECK (score < 100));
      CREATE TABLE app.posts (id integer PRIMARY KEY, title text, author integer REFERENCES app.users);
      CREATE TABLE app.measures (day date, value integer) PARTITION BY RANGE (day);
      CREATE TABLE app.measures_old PARTITION OF app.measures FOR VALUES FROM ('2000-01-01') TO ('2010-01-01');
      CREATE INDEX users_name ON app.users (name);
      CREATE STATISTICS app.users_statistics ON name, score FROM app.users;
      CREATE VIEW app.names AS SELECT id, name FROM app.users;
      CREATE MATERIALIZED VIEW app.counts AS SELECT mood, count(*) AS users FROM app.users GROUP BY mood;
      CREATE UNIQUE INDEX counts_mood ON app.counts (mood, (users + 1));
      CREATE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql RETURN n * 2;
      CREATE FUNCTION app.on_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE FUNCTION app.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
      CREATE PROCEDURE app.work() LANGUAGE sql AS 'SELECT 1';
      CREATE AGGREGATE app.total (integer) (sfunc = int4pl, stype = integer, initcond = '0');
      CREATE TRIGGER change BEFORE UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.on_change();
      CREATE TRIGGER measured AFTER INSERT ON app.measures FOR EACH ROW EXECUTE FUNCTION app.on_change();
      CREATE EVENT TRIGGER ddl ON ddl_command_end EXECUTE FUNCTION app.on_ddl();
      CREATE RULE no_delete AS ON DELETE TO app.users DO INSTEAD NOTHING;
      CREATE POLICY own_rows ON app.users USING (name = current_user);
      CREATE OPERATOR app.=== (leftarg = integer, rightarg = integer, function = int4eq);
      CREATE OPERATOR FAMILY app.family USING btree;
      CREATE OPERATOR CLASS app.class FOR TYPE integer USING btree FAMILY app.family AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
      ALTER OPERATOR FAMILY app.family USING btree ADD OPERATOR 1 < (integer, bigint);
      CREATE CAST (app.point3 AS app.age) WITH INOUT;
      CREATE CONVERSION app.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
      CREATE COLLATION app.plain (provider = libc, locale = 'C');
      CREATE TEXT SEARCH PARSER app.parser (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
      CREATE TEXT SEARCH TEMPLATE app.template (lexize = dsimple_lexize);
      CREATE TEXT SEARCH DICTIONARY app.words (template = simple);
      CREATE TEXT SEARCH CONFIGURATION app.search (COPY = simple);
      CREATE FOREIGN DATA WRAPPER wrapper;
      CREATE SERVER elsewhere FOREIGN DATA WRAPPER wrapper;
      CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (a 'b');
      CREATE FOREIGN TABLE app.far (id integer) SERVER elsewhere;
      CREATE PUBLICATION news FOR TABLE app.users;
      CREATE EXTENSION hstore SCHEMA app;
      """;

  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() throws SQLException {
    database = TestServer.get().createDatabase();
  }

  @AfterAll
  static void dropDatabase() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Schemas.
        "CREATE SCHEMA other",
        "ALTER SCHEMA app OWNER TO dump_owner",
        "GRANT USAGE ON SCHEMA app TO dump_reader",
        "COMMENT ON SCHEMA app IS 'x'",
        "COMMENT ON SCHEMA public IS 'x'",
        "GRANT CREATE ON SCHEMA public TO dump_reader",
        // Tables and their columns.
        "CREATE TABLE app.more ()",
        "DROP TABLE app.posts",
        "ALTER TABLE app.posts RENAME TO articles",
        "ALTER TABLE app.users OWNER TO dump_owner",
        "ALTER TABLE app.posts SET UNLOGGED",
        "ALTER TABLE app.users SET (fillfactor = 70)",
        "ALTER TABLE app.users SET (toast.autovacuum_enabled = off)",
        "ALTER TABLE app.users ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE app.users FORCE ROW LEVEL SECURITY",
        "ALTER TABLE app.users REPLICA IDENTITY FULL",
        "ALTER TABLE app.measures DETACH PARTITION app.measures_old",
        "CREATE TABLE app.child () INHERITS (app.users)",
        "ALTER TABLE app.users ADD COLUMN more text",
        "ALTER TABLE app.users DROP COLUMN score",
        "ALTER TABLE app.users DROP COLUMN score, ADD COLUMN score integer CONSTRAINT score_is_small CHECK (score < 100)",
        "ALTER TABLE app.users ALTER COLUMN score TYPE bigint",
        "ALTER TABLE app.users ALTER COLUMN score TYPE numeric(5, 2)",
        "ALTER TABLE app.posts ALTER COLUMN author SET NOT NULL",
        "ALTER TABLE app.users ALTER COLUMN name DROP DEFAULT",
        "ALTER TABLE app.users ALTER COLUMN name SET DEFAULT 'y'",
        "ALTER TABLE app.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY",
        "ALTER TABLE app.users ADD COLUMN double integer GENERATED ALWAYS AS (score * 2) STORED",
        "ALTER TABLE app.users ALTER COLUMN name SET STORAGE EXTERNAL",
        "ALTER TABLE app.users ALTER COLUMN name SET STATISTICS 500",
        "ALTER TABLE app.users ALTER COLUMN name SET (n_distinct = 5)",
        "ALTER TABLE app.posts ALTER COLUMN title TYPE text COLLATE \"C\"",
        "ALTER TABLE app.users ALTER COLUMN name SET COMPRESSION pglz",
        // Constraints.
        "ALTER TABLE app.users DROP CONSTRAINT score_is_small",
        "ALTER TABLE app.users RENAME CONSTRAINT score_is_small TO small_score",
        "ALTER TABLE app.users ADD CHECK (score > 0) NOT VALID",
        "ALTER TABLE app.posts ALTER CONSTRAINT posts_author_fkey DEFERRABLE",
        "COMMENT ON CONSTRAINT score_is_small ON app.users IS 'x'",
        // Indexes and statistics.
        "DROP INDEX app.users_name",
        "CREATE INDEX ON app.users (score DESC)",
        "CLUSTER app.users USING users_name",
        "ALTER TABLE app.users REPLICA IDENTITY USING INDEX users_pkey",
        "ALTER INDEX app.users_name SET (fillfactor = 60)",
        "ALTER INDEX app.counts_mood ALTER COLUMN 2 SET STATISTICS 300",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'app.users_name'::regclass",
        "COMMENT ON INDEX app.users_name IS 'x'",
        "ALTER STATISTICS app.users_statistics SET STATISTICS 7",
        "DROP STATISTICS app.users_statistics",
        // Views.
        "CREATE OR REPLACE VIEW app.names AS SELECT id, upper(name) AS name FROM app.users",
        "DROP VIEW app.names",
        "ALTER VIEW app.names OWNER TO dump_owner",
        "ALTER VIEW app.names SET (security_barrier = true)",
        "ALTER VIEW app.names ALTER COLUMN name SET DEFAULT 'y'",
        "ALTER VIEW app.names RENAME COLUMN name TO called",
        "COMMENT ON VIEW app.names IS 'x'",
        "COMMENT ON COLUMN app.names.name IS 'x'",
        "REFRESH MATERIALIZED VIEW app.counts WITH NO DATA",
        "ALTER MATERIALIZED VIEW app.counts CLUSTER ON counts_mood",
        "ALTER MATERIALIZED VIEW app.counts ALTER COLUMN users SET STATISTICS 9",
        "ALTER MATERIALIZED VIEW app.counts DEPENDS ON EXTENSION hstore",
        "ALTER INDEX app.counts_mood DEPENDS ON EXTENSION hstore",
        "DROP INDEX app.counts_mood",
        "ALTER MATERIALIZED VIEW app.counts SET (autovacuum_enabled = off)",
        "CREATE TRIGGER change INSTEAD OF UPDATE ON app.names FOR EACH ROW EXECUTE FUNCTION app.on_change()",
        "CREATE RULE no_insert AS ON INSERT TO app.names DO INSTEAD NOTHING",
        // Triggers, rules, policies.
        "DROP TRIGGER change ON app.users",
        "ALTER TABLE app.users DISABLE TRIGGER change",
        "ALTER TABLE app.users ENABLE ALWAYS TRIGGER change",
        "ALTER TRIGGER change ON app.users RENAME TO changed",
        "ALTER TABLE app.measures_old DISABLE TRIGGER measured",
        "ALTER TRIGGER change ON app.users DEPENDS ON EXTENSION hstore",
        "COMMENT ON TRIGGER change ON app.users IS 'x'",
        "ALTER EVENT TRIGGER ddl DISABLE",
        "ALTER TABLE app.users DISABLE RULE no_delete",
        "DROP RULE no_delete ON app.users",
        "COMMENT ON RULE no_delete ON app.users IS 'x'",
        "COMMENT ON POLICY own_rows ON app.users IS 'x'",
        "ALTER POLICY own_rows ON app.users TO dump_reader",
        "ALTER POLICY own_rows ON app.users USING (true)",
        "ALTER POLICY own_rows ON app.users WITH CHECK (true)",
        // Functions.
        "CREATE OR REPLACE FUNCTION app.twice(n integer) RETURNS integer LANGUAGE sql RETURN n + n",
        "CREATE OR REPLACE FUNCTION app.on_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
        "CREATE FUNCTION app.twice(n text) RETURNS text LANGUAGE sql RETURN n || n",
        "ALTER FUNCTION app.twice(integer) STABLE",
        "ALTER FUNCTION app.twice(integer) SECURITY DEFINER",
        "ALTER FUNCTION app.twice(integer) SET search_path = app",
        "ALTER FUNCTION app.twice(integer) COST 5",
        "ALTER FUNCTION app.twice(integer) OWNER TO dump_owner",
        "ALTER FUNCTION app.twice(integer) DEPENDS ON EXTENSION hstore",
        "REVOKE EXECUTE ON FUNCTION app.twice(integer) FROM PUBLIC",
        "COMMENT ON FUNCTION app.twice(integer) IS 'x'",
        "CREATE OR REPLACE PROCEDURE app.work() LANGUAGE sql AS 'SELECT 2'",
        "CREATE OR REPLACE AGGREGATE app.total (integer) (sfunc = int4pl, stype = integer, initcond = '1')",
        "COMMENT ON AGGREGATE app.total (integer) IS 'x'",
        // Types.
        "ALTER TYPE app.mood ADD VALUE 'angry' BEFORE 'sad'",
        "ALTER TYPE app.mood RENAME VALUE 'sad' TO 'blue'",
        "ALTER TYPE app.mood OWNER TO dump_owner",
        "REVOKE USAGE ON TYPE app.mood FROM PUBLIC",
        "ALTER TYPE app.point3 ADD ATTRIBUTE w integer",
        "ALTER TYPE app.point3 DROP ATTRIBUTE y, ADD ATTRIBUTE y integer",
        "COMMENT ON TYPE app.point3 IS 'x'",
        "COMMENT ON COLUMN app.point3.x IS 'x'",
        "ALTER DOMAIN app.age DROP CONSTRAINT not_negative",
        "ALTER DOMAIN app.age SET DEFAULT 0",
        "ALTER DOMAIN app.age SET NOT NULL",
        "COMMENT ON CONSTRAINT not_negative ON DOMAIN app.age IS 'x'",
        "DROP TYPE app.span; CREATE TYPE app.span AS RANGE (subtype = bigint)",
        "ALTER TYPE app.span_multirange RENAME TO span_set",
        "CREATE TYPE app.shell",
        // Sequences.
        "ALTER SEQUENCE app.numbers INCREMENT 5",
        "ALTER SEQUENCE app.numbers OWNED BY app.users.id",
        "ALTER SEQUENCE app.numbers OWNER TO dump_owner",
        "ALTER SEQUENCE app.numbers AS smallint",
        // Operators and the rest.
        "CREATE OPERATOR app.<=> (leftarg = integer, rightarg = integer, function = int4eq)",
        "ALTER OPERATOR app.=== (integer, integer) SET (restrict = eqsel)",
        "CREATE OPERATOR FAMILY app.other USING btree",
        "CREATE OPERATOR CLASS app.other FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer)",
        "ALTER OPERATOR app.=== (integer, integer) OWNER TO dump_owner",
        "COMMENT ON OPERATOR app.=== (integer, integer) IS 'x'",
        "ALTER OPERATOR CLASS app.class USING btree OWNER TO dump_owner",
        "COMMENT ON OPERATOR CLASS app.class USING btree IS 'x'",
        "ALTER OPERATOR FAMILY app.family USING btree OWNER TO dump_owner",
        "COMMENT ON OPERATOR FAMILY app.family USING btree IS 'x'",
        "ALTER OPERATOR FAMILY app.family USING btree DROP OPERATOR 1 (integer, bigint)",
        "ALTER OPERATOR FAMILY app.family USING btree ADD FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint)",
        "DROP CAST (app.point3 AS app.age)",
        "COMMENT ON CAST (app.point3 AS app.age) IS 'x'",
        "ALTER CONVERSION app.latin OWNER TO dump_owner",
        "COMMENT ON CONVERSION app.latin IS 'x'",
        "COMMENT ON COLLATION app.plain IS 'x'",
        "COMMENT ON TEXT SEARCH PARSER app.parser IS 'x'",
        "DROP TEXT SEARCH TEMPLATE app.template",
        "ALTER TEXT SEARCH CONFIGURATION app.search OWNER TO dump_owner",
        "ALTER TEXT SEARCH CONFIGURATION app.search DROP MAPPING FOR word",
        "ALTER TEXT SEARCH DICTIONARY app.words OWNER TO dump_owner",
        "COMMENT ON EVENT TRIGGER ddl IS 'x'",
        "COMMENT ON STATISTICS app.users_statistics IS 'x'",
        "ALTER STATISTICS app.users_statistics OWNER TO dump_owner",
        "ALTER FOREIGN DATA WRAPPER wrapper OPTIONS (ADD a 'b')",
        "ALTER FOREIGN DATA WRAPPER wrapper VALIDATOR postgresql_fdw_validator",
        "GRANT USAGE ON FOREIGN DATA WRAPPER wrapper TO dump_reader",
        "COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'x'",
        "ALTER SERVER elsewhere OWNER TO dump_owner",
        "COMMENT ON SERVER elsewhere IS 'x'",
        "ALTER USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (SET a 'c')",
        "COMMENT ON PUBLICATION news IS 'x'",
        "CREATE CONVERSION app.conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
        "ALTER COLLATION app.plain OWNER TO dump_owner",
        "DROP COLLATION app.plain; CREATE COLLATION app.plain (provider = libc, locale = 'POSIX')",
        "ALTER TEXT SEARCH DICTIONARY app.words (accept = false)",
        "ALTER TEXT SEARCH CONFIGURATION app.search ALTER MAPPING FOR word WITH app.words",
        "ALTER SERVER elsewhere OPTIONS (ADD host 'here')",
        "GRANT USAGE ON FOREIGN SERVER elsewhere TO dump_reader",
        "CREATE USER MAPPING FOR dump_reader SERVER elsewhere",
        "ALTER FOREIGN TABLE app.far OPTIONS (ADD name 'x')",
        "ALTER PUBLICATION news ADD TABLE app.posts",
        "ALTER PUBLICATION news SET (publish = 'insert')",
        "ALTER PUBLICATION news OWNER TO dump_owner",
        "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC",
        // Extensions.
        "DROP EXTENSION hstore",
        "ALTER EXTENSION hstore SET SCHEMA public",
        "ALTER EXTENSION hstore ADD VIEW app.names",
        "CREATE EXTENSION citext",
        // Privileges.
        "GRANT SELECT ON app.names TO dump_reader",
        "GRANT SELECT ON app.names TO dump_reader WITH GRANT OPTION",
        "GRANT SELECT (name) ON app.names TO dump_reader",
        "GRANT SELECT (name) ON app.users TO PUBLIC",
        "REVOKE ALL ON app.names FROM CURRENT_USER",
        "GRANT USAGE ON SEQUENCE app.numbers TO dump_reader",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO dump_reader",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT EXECUTE ON FUNCTIONS TO dump_reader",
      })
  void a_difference_is_seen(String change) throws SQLException {
    assertThat(differencesAfter(change)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "INSERT INTO app.users (id) VALUES (1)",
        "SELECT nextval('app.numbers')",
        "ANALYZE app.users",
        // The gap that a dropped column leaves.
        "ALTER TABLE app.users ADD COLUMN gone text; ALTER TABLE app.users DROP COLUMN gone",
        // The same object under another OID.
        "DROP VIEW app.names; CREATE VIEW app.names AS SELECT id, name FROM app.users",
        // A list of privileges that says what no list says.
        "GRANT ALL ON app.names TO CURRENT_USER",
        "GRANT EXECUTE ON FUNCTION app.twice(integer) TO PUBLIC",
        "GRANT SELECT (name) ON app.users TO dump_reader; REVOKE SELECT (name) ON app.users FROM dump_reader",
        "CREATE TABLE pgmg_state (id integer PRIMARY KEY); CREATE TABLE app.pgmg_migrations (name text UNIQUE)",
        "COMMENT ON TABLE app.users IS 'x'; COMMENT ON TABLE app.users IS NULL",
        "CREATE TEMPORARY TABLE scratch (id integer)",
      })
  void no_difference_is_imagined(String change) throws SQLException {
    assertThat(differencesAfter(change)).isEmpty();
  }

  @Test
  void views_of_invokers_and_parts_of_publications_are_seen_from_15_on() throws SQLException {
    assumeTrue(TestServer.get().majorVersion() >= 15);
    assertThat(differencesAfter("ALTER VIEW app.names SET (security_invoker = true)")).isNotEmpty();
    assertThat(differencesAfter("ALTER PUBLICATION news SET TABLE app.users (id, name)"))
        .isNotEmpty();
    assertThat(differencesAfter("ALTER PUBLICATION news SET TABLE app.users WHERE (id > 1)"))
        .isNotEmpty();
    assertThat(differencesAfter("ALTER PUBLICATION news ADD TABLES IN SCHEMA app")).isNotEmpty();
  }

  @Test
  void settings_of_the_database_are_seen() throws SQLException {
    assertThat(differencesAfter("ALTER DATABASE " + database.name() + " SET work_mem = '64MB'"))
        .isNotEmpty();
  }

  @Test
  void a_difference_reads_as_lines_that_are_missing_and_lines_that_are_too_many()
      throws SQLException {
    assertThat(differencesAfter("ALTER TYPE app.mood RENAME VALUE 'sad' TO 'blue'"))
        .isEqualToNormalizingNewlines(
            """
            - enum app.mood: owner %1$s, labels 'sad' 'happy'
            + enum app.mood: owner %1$s, labels 'blue' 'happy'
            """
                .formatted(database.asSuperuser().address().user()));
  }

  private static String differencesAfter(String change) throws SQLException {
    try (Connection connection = database.asSuperuser().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(WORLD);
      CatalogDump before = CatalogDump.of(connection);
      statement.execute(change);
      CatalogDump after = CatalogDump.of(connection);
      connection.rollback();
      return after.differencesFrom(before);
    }
  }
}
