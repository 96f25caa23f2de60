package dev.pgmg.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.hazard.ActReader.Placed;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.postgres.Session;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A statement is a hazard if and only if PostgreSQL is seen to do what the hazard says: to write
 * the table anew, to read all of it or to build an index while writers wait. And the lock that its
 * act names is the strongest one that PostgreSQL takes.
 */
final class RulesLawTest {

  private static final Set<HazardKind> SEEN =
      EnumSet.of(HazardKind.TABLE_REWRITE, HazardKind.FULL_SCAN, HazardKind.BLOCKING_INDEX_BUILD);

  private static TestDatabase database;
  private static Session session;

  @BeforeAll
  static void makeTables() throws SQLException {
    database = TestServer.get().createDatabase();
    session = Judging.open(database);
    database.run(
        """
        CREATE DOMAIN plain AS integer;
        CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
        CREATE DOMAIN other AS positive;
        CREATE TYPE mood AS ENUM ('good', 'bad');
        CREATE FUNCTION volatile_one() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
        CREATE FUNCTION stable_one() RETURNS integer LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 1; END';
        CREATE TABLE u (id integer PRIMARY KEY);
        INSERT INTO u SELECT generate_series(1, 20);
        CREATE TABLE t (
          id integer PRIMARY KEY, a integer, b text, c varchar(20), d integer NOT NULL, p positive,
          checked varchar(10) CHECK (checked <> 'q'),
          proven integer CHECK (proven IS NOT NULL),
          twice integer CONSTRAINT two CHECK (twice IS NOT NULL AND twice > 0),
          either integer CHECK (either IS NOT NULL OR id > 0),
          weak integer CHECK (weak > 0),
          "Odd" integer CHECK ("Odd" IS NOT NULL),
          unproven integer);
        ALTER TABLE t ADD CONSTRAINT later CHECK (unproven IS NOT NULL) NOT VALID;
        INSERT INTO t SELECT g, g, 'b', 'c', g, 1, 'x', g, g, g, g, g, g FROM generate_series(1, 20) g;
        CREATE UNIQUE INDEX t_a ON t (a);
        CREATE UNIQUE INDEX t_d ON t (d);
        CREATE TABLE sorted (
          id integer, word varchar(20), "C" text COLLATE "C", low text, part text, n integer, at timestamptz,
          words varchar[], d plain, amount numeric(10, 2), covered varchar(5), host cidr);
        INSERT INTO sorted SELECT g, 'w', 'c', 'l', 'p', g, now(), ARRAY['w'], g, g, 'c', '10.0.0.0/8'
          FROM generate_series(1, 20) g;
        CREATE INDEX ON sorted (word varchar_pattern_ops, id);
        CREATE INDEX ON sorted ("C");
        CREATE INDEX ON sorted (lower(low));
        CREATE INDEX ON sorted (id) WHERE part > 'a';
        CREATE UNIQUE INDEX ON sorted (n);
        CREATE INDEX ON sorted (at);
        CREATE INDEX ON sorted (words);
        CREATE INDEX ON sorted (d, amount);
        CREATE INDEX ON sorted (id) INCLUDE (covered);
        CREATE INDEX ON sorted (host);
        CREATE TABLE parent (id integer, k integer) PARTITION BY RANGE (id);
        CREATE TABLE part (id integer, k integer);
        CREATE TABLE proven_part (id integer, k integer,
                                  CHECK (id IS NOT NULL AND id >= 0 AND id < 100));
        INSERT INTO part SELECT g, g FROM generate_series(1, 9) g;
        INSERT INTO proven_part SELECT g, g FROM generate_series(1, 9) g;
        CREATE MATERIALIZED VIEW m AS SELECT id FROM u;
        CREATE UNIQUE INDEX m_id ON m (id);
        """);
  }

  @AfterAll
  static void dropThem() throws SQLException {
    session.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD COLUMN z int",
        "ALTER TABLE t ADD z int NOT NULL DEFAULT 5",
        "ALTER TABLE t ADD COLUMN z timestamptz DEFAULT now() NOT NULL",
        "ALTER TABLE t ADD COLUMN IF NOT EXISTS z timestamptz DEFAULT clock_timestamp()",
        "ALTER TABLE t ADD COLUMN z float DEFAULT 1 + random() CONSTRAINT named NOT NULL",
        "ALTER TABLE t ADD COLUMN z uuid DEFAULT pg_catalog.gen_random_uuid()",
        "ALTER TABLE t ADD COLUMN z int DEFAULT volatile_one()",
        "ALTER TABLE t ADD COLUMN z int DEFAULT public.stable_one()",
        "ALTER TABLE t ADD COLUMN z int DEFAULT abs(coalesce(NULL, volatile_one()))",
        "ALTER TABLE t ADD COLUMN z mood DEFAULT 'good'",
        "ALTER TABLE t ADD COLUMN z serial",
        "ALTER TABLE t ADD COLUMN z bigserial",
        "ALTER TABLE t ADD COLUMN z int GENERATED BY DEFAULT AS IDENTITY",
        "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS IDENTITY (START 7)",
        "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (a + 1) STORED",
        "ALTER TABLE t ADD COLUMN z plain",
        "ALTER TABLE t ADD COLUMN z positive",
        "ALTER TABLE t ADD COLUMN z public.other",
        "ALTER TABLE t ADD COLUMN z positive DEFAULT 3",
        "ALTER TABLE t ADD COLUMN z int CHECK (z > 0)",
        "ALTER TABLE t ADD COLUMN z int DEFAULT 1 CONSTRAINT named CHECK (z > 0)",
        "ALTER TABLE t ADD COLUMN z int UNIQUE",
        "ALTER TABLE t ADD COLUMN z int REFERENCES u",
        "ALTER TABLE t ADD COLUMN z int DEFAULT 1 REFERENCES u",
        "ALTER TABLE t ADD COLUMN z int REFERENCES u (id) DEFAULT 1",
        "ALTER TABLE t ADD COLUMN z int DEFAULT 1, ADD COLUMN y int DEFAULT 2",
        "ALTER TABLE t DROP COLUMN a",
        "ALTER TABLE t ALTER COLUMN a TYPE int",
        "ALTER TABLE t ALTER COLUMN a TYPE bigint",
        "ALTER TABLE t ALTER c SET DATA TYPE varchar(30)",
        "ALTER TABLE t ALTER c TYPE text",
        "ALTER TABLE t ALTER c TYPE varchar(10)",
        "ALTER TABLE t ALTER COLUMN checked TYPE varchar(20)",
        "ALTER TABLE t ALTER COLUMN checked TYPE text USING checked",
        "ALTER TABLE sorted ALTER word TYPE text",
        "ALTER TABLE sorted ALTER word TYPE varchar(30)",
        "ALTER TABLE sorted ALTER word TYPE varchar(20) COLLATE \"C\"",
        "ALTER TABLE sorted ALTER \"C\" TYPE varchar COLLATE \"C\"",
        "ALTER TABLE sorted ALTER \"C\" TYPE varchar",
        "ALTER TABLE sorted ALTER low TYPE varchar",
        "ALTER TABLE sorted ALTER part TYPE varchar",
        "ALTER TABLE sorted ALTER n TYPE oid",
        "ALTER TABLE sorted ALTER n TYPE plain",
        "ALTER TABLE sorted ALTER n TYPE bigint",
        "ALTER TABLE sorted ALTER words TYPE varchar(5)[]",
        "ALTER TABLE sorted ALTER words TYPE text[]",
        "ALTER TABLE sorted ALTER d TYPE integer",
        "ALTER TABLE sorted ALTER amount TYPE numeric(12, 2)",
        "ALTER TABLE sorted ALTER covered TYPE text",
        "ALTER TABLE sorted ALTER covered TYPE text COLLATE \"C\"",
        "ALTER TABLE sorted ALTER host TYPE inet",
        "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
        "ALTER TABLE t ALTER a SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN d SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN proven SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN twice SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN either SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN weak SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN \"Odd\" SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN unproven SET NOT NULL",
        "ALTER TABLE t ALTER COLUMN d DROP NOT NULL",
        "ALTER TABLE t ALTER COLUMN a SET DEFAULT 5",
        "ALTER TABLE t ALTER COLUMN a SET STATISTICS 100",
        "ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL",
        "ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)",
        "ALTER TABLE t ADD CHECK (a > 0) NOT VALID",
        "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u",
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (id) ON DELETE CASCADE NOT VALID",
        "ALTER TABLE t VALIDATE CONSTRAINT later",
        "ALTER TABLE t ADD UNIQUE (b, a)",
        "ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX t_a",
        "ALTER TABLE t ADD CONSTRAINT x EXCLUDE USING btree (a WITH =)",
        "ALTER TABLE u DROP CONSTRAINT u_pkey, ADD PRIMARY KEY (id)",
        "ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX t_a",
        "ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX t_d",
        "ALTER TABLE t SET UNLOGGED",
        "ALTER TABLE t SET (fillfactor = 70)",
        "ALTER TABLE t RESET (fillfactor)",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE t DISABLE TRIGGER USER",
        "ALTER TABLE t CLUSTER ON t_a",
        "ALTER TABLE t REPLICA IDENTITY FULL",
        "ALTER TABLE t RENAME TO t9",
        "ALTER TABLE t RENAME a TO a9",
        "ALTER TABLE t RENAME CONSTRAINT t_pkey TO other_name",
        "ALTER TABLE parent ATTACH PARTITION part FOR VALUES FROM (0) TO (100)",
        "ALTER TABLE parent ATTACH PARTITION proven_part FOR VALUES FROM (0) TO (100)",
        "ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 1000)",
        "ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 1000) NOT VALID",
        "ALTER DOMAIN public.positive SET NOT NULL",
        "ALTER DOMAIN plain SET NOT NULL",
        "ALTER TYPE mood ADD VALUE 'so'",
        "ALTER TYPE mood RENAME VALUE 'bad' TO 'so'",
        "CREATE INDEX ON t (b)",
        "CREATE UNIQUE INDEX i ON public.t USING btree (lower(b), a) WHERE a > 0",
        "CREATE INDEX ON ONLY t (b)",
        "REINDEX TABLE t",
        "REINDEX INDEX t_a",
        "CLUSTER t USING t_a",
        "CLUSTER t_a ON t",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
        "LOCK TABLE t",
        "LOCK t IN SHARE MODE",
        "CREATE TABLE fresh AS SELECT 1 AS one"
      })
  void a_hazard_is_what_postgresql_does(String sql) throws SQLException {
    compare("", sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD CONSTRAINT n NOT NULL a",
        "ALTER TABLE t ADD NOT NULL proven",
        "ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID",
        "ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT ENFORCED",
        "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u NOT ENFORCED",
        "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (a + 1)",
        "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (a + 1) VIRTUAL",
        "ALTER TABLE t ADD COLUMN z int CHECK (z > 0) NOT ENFORCED"
      })
  void so_it_is_with_what_is_new_in_18(String sql) throws SQLException {
    assumeTrue(TestServer.get().majorVersion() >= 18);
    compare("", sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD CONSTRAINT n CHECK (a IS NOT NULL) NOT VALID;"
            + "ALTER TABLE t VALIDATE CONSTRAINT n|ALTER TABLE t ALTER a SET NOT NULL",
        "ALTER TABLE t ADD CONSTRAINT n CHECK (a IS NOT NULL) NOT VALID"
            + "|ALTER TABLE t ALTER a SET NOT NULL",
        "ALTER TABLE t ADD CHECK (a IS NOT NULL AND a > 0)|ALTER TABLE t ALTER a SET NOT NULL",
        "ALTER TABLE t ALTER a SET NOT NULL"
            + "|ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX t_a",
        "CREATE UNIQUE INDEX i ON t (d)"
            + "|ALTER TABLE t DROP CONSTRAINT t_pkey, ADD PRIMARY KEY USING INDEX i",
        "ALTER TABLE t VALIDATE CONSTRAINT later|ALTER TABLE t ALTER unproven SET NOT NULL",
        "CREATE TABLE s (a int); INSERT INTO s VALUES (1)|ALTER TABLE s ALTER a TYPE bigint",
      })
  void what_went_before_in_the_same_plan_counts(String both) throws SQLException {
    String[] parts = both.split("\\|", 2);
    compare(parts[0], parts[1]);
  }

  private static void compare(String before, String sql) throws SQLException {
    String all = before.isEmpty() ? sql : before + ";\n" + sql;
    Circumstances known = Judging.circumstances(session, all);
    int line = before.isEmpty() ? 1 : 2;
    Set<HazardKind> said =
        Judging.hazards(all, known, 0).stream()
            .filter(hazard -> hazard.place().orElseThrow().line() == line)
            .map(Hazard::kind)
            .filter(SEEN::contains)
            .collect(Collectors.toSet());
    try (Connection connection = database.connect()) {
      Map<String, Work> done = Work.of(connection, before, sql);
      Set<HazardKind> seen =
          done.entrySet().stream()
              .filter(table -> !table.getKey().equals("s") && !table.getKey().equals("m"))
              .flatMap(table -> table.getValue().hazards().stream())
              .collect(Collectors.toSet());
      assertThat(said).as(sql).isEqualTo(seen);
      if (before.isEmpty()) {
        compareLocks(sql, done);
      }
    }
  }

  private static void compareLocks(String sql, Map<String, Work> done) {
    for (Placed placed : ActReader.read(Judging.statements(sql).getFirst())) {
      boolean several = sql.contains(", ADD PRIMARY KEY");
      for (QualifiedName name : placed.act().relations().stream().limit(1).toList()) {
        Work work = done.get(name.name());
        if (work != null && !several) {
          Lock strongest = work.locks().stream().max(Lock::compareTo).orElseThrow();
          assertThat(placed.act().lock()).as(sql).isEqualTo(strongest);
        }
      }
    }
  }
}
