package dev.pgmg.alter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.testing.Rows;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An object that was altered is the object that a fresh build makes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AlterationsLawTest {

  private static final int OBJECTS = 16;

  @ParameterizedTest
  @EnumSource(
      names = {
        "TYPE",
        "DOMAIN",
        "POLICY",
        "OPERATOR",
        "SCHEMA",
        "FOREIGN_DATA_WRAPPER",
        "SERVER",
        "USER_MAPPING",
        "PUBLICATION",
        "TEXT_SEARCH_DICTIONARY",
        "MATERIALIZED_VIEW",
        "INDEX"
      })
  void altered_is_as_built(ObjectKind kind) throws SQLException {
    List<Evolution> evolutions = new ArrayList<>();
    for (int seed = 0; seed < OBJECTS; seed++) {
      evolutions.add(new EvolutionGenerator(seed, "s" + seed).generate(kind));
    }
    assertThat(compare(evolutions)).isGreaterThan(OBJECTS / 2);
  }

  @Test
  void composite_types_in_use_keep_their_rows() throws SQLException {
    ObjectId id = Altering.id(ObjectKind.TYPE, "s0", "x");
    try (TestDatabase database = TestServer.get().createDatabase()) {
      String first = "CREATE TYPE s0.x AS (a int, b text, c text)";
      database.run(
          """
          CREATE SCHEMA s0; %s; CREATE TABLE s0.t (id int, v s0.x);
          INSERT INTO s0.t VALUES (1, ROW(1, 'b', 'c'));
          CREATE VIEW s0.v AS SELECT (v).a FROM s0.t;
          """
              .formatted(first));
      List<String> alterations =
          Altering.alterations(
                  id, first, "CREATE TYPE s0.x AS (a int, d text, e date)", new Rename("c", "d"))
              .orElseThrow();
      database.run(String.join(";", alterations));
      assertThat(database.run("SELECT v FROM s0.t")).containsExactly("(1,c,)");
    }
  }

  @Test
  void labels_in_use_keep_their_rows() throws SQLException {
    ObjectId id = Altering.id(ObjectKind.TYPE, "s0", "x");
    try (TestDatabase database = TestServer.get().createDatabase()) {
      String first = "CREATE TYPE s0.x AS ENUM ('a', 'b')";
      database.run(
          "CREATE SCHEMA s0; %s; CREATE TABLE s0.t (v s0.x); INSERT INTO s0.t VALUES ('b'), ('a')"
              .formatted(first));
      List<String> alterations =
          Altering.alterations(
                  id,
                  first,
                  "CREATE TYPE s0.x AS ENUM ('c', 'a', 'it''s')",
                  new Rename("b", "it's"))
              .orElseThrow();
      database.run(String.join(";", alterations));
      assertThat(database.run("SELECT v FROM s0.t ORDER BY v")).containsExactly("a", "it's");
    }
  }

  @Test
  void rows_that_a_new_check_forbids_are_found() throws SQLException {
    ObjectId id = Altering.id(ObjectKind.DOMAIN, "s0", "x");
    try (TestDatabase database = TestServer.get().createDatabase()) {
      String first = "CREATE DOMAIN s0.x AS int";
      database.run(
          "CREATE SCHEMA s0; %s; CREATE TABLE s0.t (v s0.x); INSERT INTO s0.t VALUES (-1)"
              .formatted(first));
      String now = "CREATE DOMAIN s0.x AS int CHECK (VALUE > 0)";
      String alteration = Altering.alterations(id, first, now).orElseThrow().getFirst();
      assertThatThrownBy(() -> database.run(alteration))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("contains values that violate the new constraint");
    }
  }

  @Test
  void filters_column_lists_and_schemas_of_publications() throws SQLException {
    assumeTrue(TestServer.get().majorVersion() >= 15);
    List<String> members =
        List.of(
            " FOR TABLE s0.t (a, b) WHERE (a > 1)",
            " FOR TABLE s0.t (a) WHERE (a > 2), s0.u",
            " FOR TABLES IN SCHEMA s0 WITH (publish = 'insert')",
            " FOR TABLE s0.p WHERE (a > 1) WITH (publish_via_partition_root)",
            " FOR TABLE s0.p");
    assertThat(
            compare(
                List.of(
                    new Evolution(
                        Altering.id(ObjectKind.PUBLICATION, "", "p"),
                        """
                        CREATE TABLE s0.t (a int PRIMARY KEY, b int);
                        CREATE TABLE s0.u (a int PRIMARY KEY);
                        CREATE TABLE s0.p (a int PRIMARY KEY) PARTITION BY LIST (a)
                        """,
                        members.stream().map("CREATE PUBLICATION p"::concat).toList(),
                        ""))))
        .isEqualTo(members.size() - 1);
  }

  @Test
  void versions_and_schemas_of_extensions() throws SQLException {
    assertThat(
            compare(
                List.of(
                    new Evolution(
                        Altering.id(ObjectKind.EXTENSION, "", "hstore"),
                        "CREATE SCHEMA other",
                        List.of(
                            "CREATE EXTENSION hstore SCHEMA s0 VERSION '1.4'",
                            "CREATE EXTENSION hstore VERSION '1.5' SCHEMA s0",
                            "CREATE EXTENSION hstore WITH SCHEMA other VERSION '1.6'",
                            "CREATE EXTENSION IF NOT EXISTS hstore SCHEMA other"),
                        "CREATE TABLE s0.t ()"))))
        .isEqualTo(3);
  }

  @Test
  void unnamed_checks_of_domains_with_long_names() throws SQLException {
    List<Evolution> evolutions = new ArrayList<>();
    for (String name :
        List.of("d".repeat(63), "ä".repeat(31), "x" + "ä".repeat(28), "😀".repeat(15))) {
      String domain = "CREATE DOMAIN s%d.\"%s\" AS int ".formatted(evolutions.size(), name);
      evolutions.add(
          new Evolution(
              Altering.id(ObjectKind.DOMAIN, "s" + evolutions.size(), name),
              "",
              List.of(
                  domain + "CHECK (VALUE > 0)",
                  domain + "CHECK (VALUE < 9) CONSTRAINT named NOT NULL CHECK (VALUE > 0)",
                  domain + "NOT NULL CHECK (VALUE > 0) CHECK (VALUE < 8)",
                  domain + "CHECK (VALUE < 7)",
                  domain + "CHECK (VALUE < 7) NOT NULL",
                  domain + "CONSTRAINT renamed NOT NULL CHECK (VALUE < 7)"),
              ""));
    }
    assertThat(compare(evolutions)).isEqualTo(5 * evolutions.size());
  }

  /**
   * Alters each object through its definitions on one database, leaving out those it cannot be
   * altered to, makes the last one on another database, and compares the two.
   *
   * @return how many times an object was altered
   */
  private static int compare(List<Evolution> evolutions) throws SQLException {
    int altered = 0;
    // It is PostgreSQL that is asked here, and wrappers and owners take a superuser.
    try (TestDatabase old = TestServer.get().createDatabase();
        TestDatabase fresh = TestServer.get().createDatabase()) {
      try (Connection oldConnection = old.asSuperuser().connect();
          Connection freshConnection = fresh.asSuperuser().connect()) {
        for (int i = 0; i < evolutions.size(); i++) {
          Evolution evolution = evolutions.get(i);
          String setup = "CREATE SCHEMA s" + i + ";" + evolution.setup();
          run(oldConnection, script(setup, evolution.definitions().getFirst(), evolution.use()));
          List<String> reached = alter(evolution, oldConnection);
          altered += reached.size() - 1;
          run(freshConnection, script(setup, reached.getLast(), evolution.use()));
        }
      }
      assertThat(old.dump().differencesFrom(fresh.dump())).isEmpty();
    }
    return altered;
  }

  /** The definitions that the object had, one after the other. */
  private static List<String> alter(Evolution evolution, Connection connection) {
    List<String> reached = new ArrayList<>(evolution.definitions().subList(0, 1));
    for (String now : evolution.definitions().subList(1, evolution.definitions().size())) {
      Optional<List<String>> alterations =
          Alterations.between(
              before(evolution.id(), reached.getLast(), connection),
              Altering.definition(evolution.id(), now),
              List.of());
      if (alterations.isPresent()) {
        run(connection, String.join(";\n", alterations.get()));
        reached.add(now);
      }
    }
    return reached;
  }

  private static Before before(ObjectId id, String definition, Connection connection) {
    List<String> parts = run(connection, parts(id));
    return parts.isEmpty()
        ? Before.recorded(Altering.statement(definition))
        : Before.inCatalog(Altering.statement(definition), parts);
  }

  private static List<String> run(Connection connection, String script) {
    try (Statement statement = connection.createStatement()) {
      return Rows.ofScript(statement, script);
    } catch (SQLException e) {
      throw new AssertionError(script, e);
    }
  }

  private static String script(String... parts) {
    return String.join(";\n", parts);
  }

  private static String parts(ObjectId id) {
    QualifiedName name = id.name();
    return switch (id.kind()) {
      case TYPE ->
          """
          SELECT enumlabel FROM (
            SELECT enumlabel, enumsortorder FROM pg_enum WHERE enumtypid = '%1$s'::regtype
            UNION ALL
            SELECT attname, attnum FROM pg_attribute JOIN pg_type ON typrelid = attrelid
            WHERE pg_type.oid = '%1$s'::regtype AND attnum > 0 AND NOT attisdropped
          ) part ORDER BY enumsortorder
          """
              .formatted(name.sql());
      case DOMAIN ->
          "SELECT conname FROM pg_constraint WHERE contypid = '%s'::regtype ORDER BY oid"
              .formatted(name.sql());
      default -> "";
    };
  }
}
