package dev.pgmg.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.catalog.Circumstances;
import dev.pgmg.testing.Rows;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From each type to each other, ALTER COLUMN TYPE writes the table anew if and only if the rule
 * says so.
 */
final class ConversionLawTest {

  private static final String TYPES =
      """
      CREATE SCHEMA api;
      CREATE DOMAIN plain AS integer;
      CREATE DOMAIN short AS varchar(10);
      CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
      CREATE DOMAIN deep AS positive;
      CREATE DOMAIN needed AS integer NOT NULL;
      CREATE TYPE mood AS ENUM ('good', 'bad');
      CREATE TYPE api."Odd Mood" AS ENUM ('good');
      CREATE TYPE pair AS (a integer, b text);
      CREATE DOMAIN api.label AS text;
      """;

  private static final List<String> NAMES =
      List.of(
          "smallint",
          "int",
          "int4",
          "bigint",
          "oid",
          "regclass",
          "real",
          "float8",
          "float(20)",
          "numeric",
          "numeric(10)",
          "numeric(10,2)",
          "numeric(12,2)",
          "numeric(12,3)",
          "decimal(9,2)",
          "text",
          "varchar",
          "varchar(10)",
          "varchar(20)",
          "character varying(5)",
          "char",
          "char(10)",
          "char(20)",
          "bpchar",
          "name",
          "\"char\"",
          "timestamp",
          "timestamp(3)",
          "timestamp(6)",
          "timestamptz",
          "timestamptz(3)",
          "timestamp(2) with time zone",
          "date",
          "time",
          "time(3)",
          "timetz(3)",
          "interval",
          "interval(3)",
          "interval day to second",
          "interval hour to second(3)",
          "interval year",
          "interval day to minute",
          "bit(5)",
          "bit(8)",
          "varbit",
          "varbit(5)",
          "bit varying(8)",
          "bytea",
          "boolean",
          "uuid",
          "json",
          "jsonb",
          "xml",
          "inet",
          "cidr",
          "money",
          "int4range",
          "int[]",
          "text[]",
          "varchar[]",
          "varchar(10)[]",
          "varchar(20)[]",
          "bigint[]",
          "plain",
          "short",
          "positive",
          "deep",
          "needed",
          "mood",
          "mood[]",
          "api.\"Odd Mood\"",
          "public.mood",
          "pair",
          "api.label",
          "plain[]");

  @Test
  void the_verdict_is_what_postgresql_does() throws SQLException {
    assertThat(compare("UTC", NAMES)).isGreaterThan(3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Etc/GMT", "Europe/London", "Atlantic/Reykjavik"})
  void timestamps_depend_on_the_time_zone(String zone) throws SQLException {
    List<String> times = NAMES.stream().filter(name -> name.startsWith("timestamp")).toList();
    assertThat(compare(zone, times)).isGreaterThan(20);
  }

  /** Answers how many conversions were compared. */
  private static int compare(String zone, List<String> types) throws SQLException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    try (TestDatabase database = TestServer.get().createDatabase()) {
      List<String> names = prepared(database, types);
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("SET TimeZone = '" + zone + "'");
        connection.setAutoCommit(false);
        Circumstances known = in(zone, Judging.circumstances(database, all(names)));
        for (int from = 0; from < names.size(); from++) {
          for (String to : names) {
            String sql = alter(from, to, "");
            compared += compare(statement, sql, known, names.get(from), wrong);
            compared +=
                compare(
                    statement,
                    alter(from, to, " USING (c::" + to + ")"),
                    known,
                    names.get(from),
                    wrong);
            connection.rollback();
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    return compared;
  }

  @Test
  void an_expression_is_computed_for_each_row() throws SQLException {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      database.run("CREATE TABLE t0 (c int, d int)");
      for (String using : List.of("c", "(c)", "c::int", "CAST(c AS int)", "c + 0", "d", "abs(c)")) {
        String sql = "ALTER TABLE t0 ALTER c TYPE int USING " + using;
        database.run("TRUNCATE t0; INSERT INTO t0 VALUES (1, 1)");
        Circumstances known = Judging.circumstances(database, sql);
        try (Connection connection = database.connect()) {
          assertThat(Judging.hazards(sql, known, 0).size() == 1)
              .as(sql)
              .isEqualTo(
                  Work.of(connection, "", sql)
                      .getOrDefault("t0", new Work(Set.of(), Set.of()))
                      .kinds()
                      .contains(Work.Kind.REWRITTEN));
        }
      }
    }
  }

  /** Answers the types there are on this server, each with a table that has a column of it. */
  private static List<String> prepared(TestDatabase database, List<String> types)
      throws SQLException {
    database.run(TYPES);
    List<String> names = new ArrayList<>();
    for (String name : types) {
      String value = name.equals("needed") ? "1" : "NULL";
      String table = "t" + names.size();
      database.run(
          "CREATE TABLE %1$s (id int, c %2$s); INSERT INTO %1$s VALUES (1, %3$s)"
              .formatted(table, name, value));
      names.add(name);
    }
    return names;
  }

  private static String all(List<String> names) {
    StringBuilder sql = new StringBuilder();
    for (int from = 0; from < names.size(); from++) {
      for (String to : names) {
        sql.append(alter(from, to, " USING (c::" + to + ")")).append(";\n");
      }
    }
    return sql.toString();
  }

  private static String alter(int table, String type, String using) {
    return "ALTER TABLE t%d ALTER COLUMN c TYPE %s%s".formatted(table, type, using);
  }

  private static Circumstances in(String zone, Circumstances known) {
    return new Circumstances(
        known.named(),
        known.tables(),
        known.kin(),
        known.indexes(),
        known.types(),
        known.typed(),
        known.binaryCasts(),
        known.volatileFunctions(),
        known.foreignFunctions(),
        zone);
  }

  /** Answers how many conversions were compared: those PostgreSQL refuses are not. */
  private static int compare(
      Statement statement, String sql, Circumstances known, String from, List<String> wrong)
      throws SQLException {
    String table = sql.split(" ", -1)[2];
    String file = "SELECT pg_relation_filenode('" + table + "')";
    statement.execute("SAVEPOINT here");
    try {
      String before = Rows.ofScript(statement, file).getFirst();
      statement.execute(sql);
      boolean rewritten = !before.equals(Rows.ofScript(statement, file).getFirst());
      boolean said = !Judging.hazards(sql, known, 0).isEmpty();
      if (rewritten != said) {
        wrong.add("%s (from %s): rewritten %s, said %s".formatted(sql, from, rewritten, said));
      }
      return 1;
    } catch (SQLException refused) {
      return 0;
    } finally {
      statement.execute("ROLLBACK TO SAVEPOINT here");
    }
  }
}
