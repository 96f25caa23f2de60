package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNamesTest {

  private static final List<String> SPELLINGS =
      List.of(
          "int",
          "INT",
          "int2",
          "int4",
          "int8",
          "integer",
          "smallint",
          "bigint",
          "float4",
          "float8",
          "float",
          "float(1)",
          "float(9)",
          "float(24)",
          "float(25)",
          "float(53)",
          "real",
          "double precision",
          "Double /* or */ Precision",
          "dec",
          "dec(10,2)",
          "decimal",
          "decimal(10, 2)",
          "numeric",
          "numeric(10)",
          "numeric (10, 2)",
          "bool",
          "boolean",
          "bit",
          "bit(3)",
          "bit varying",
          "bit varying(3)",
          "varbit",
          "varbit(3)",
          "char",
          "char(3)",
          "char varying",
          "char varying(3)",
          "character",
          "character(3)",
          "character varying",
          "character varying(3)",
          "varchar",
          "varchar(20)",
          "nchar",
          "nchar(3)",
          "nchar varying",
          "nchar varying(3)",
          "national char",
          "national char(3)",
          "national char varying(3)",
          "national character",
          "national character varying",
          "national character varying(20)",
          "bpchar",
          "text",
          "name",
          "bytea",
          "\"char\"",
          "date",
          "time",
          "time(3)",
          "time with time zone",
          "time (3) with time zone",
          "time without time zone",
          "time(0) without time zone",
          "timetz",
          "timetz(3)",
          "timestamp",
          "timestamp(3)",
          "timestamp with time zone",
          "timestamp(3) with time zone",
          "TIMESTAMP (3) WITH TIME ZONE",
          "timestamp without time zone",
          "timestamptz",
          "timestamptz(3)",
          "interval",
          "interval(3)",
          "interval year",
          "interval month",
          "interval day",
          "interval hour",
          "interval minute",
          "interval second",
          "interval second(3)",
          "interval year to month",
          "interval day to hour",
          "interval day to minute",
          "interval day to second",
          "interval day to second(3)",
          "interval hour to minute",
          "interval hour to second",
          "interval minute to second(6)",
          "uuid",
          "xml",
          "jsonb",
          "money",
          "inet",
          "oid",
          "regclass",
          "refcursor",
          "point",
          "tsvector",
          "int4range",
          "tstzmultirange",
          "record",
          "anyelement",
          "\"any\"",
          "int[]",
          "int [ 3 ]",
          "int[][]",
          "int[3][4]",
          "int array",
          "int array[4]",
          "varchar(20)[]",
          "timestamp(3) with time zone[]",
          "interval day to second(3)[]",
          "double precision array",
          "text[]",
          "\"char\"[]",
          "pg_catalog.int4",
          "pg_catalog.int4[]",
          "pg_catalog.timestamptz",
          "pg_catalog.timestamptz(3)",
          "pg_catalog.\"timestamp\"",
          "pg_catalog.\"time\"",
          "pg_catalog.interval",
          "pg_catalog.varchar",
          "pg_catalog.varchar(10)",
          "pg_catalog.bpchar",
          "pg_catalog.bit",
          "pg_catalog.numeric(10,2)",
          "pg_catalog.text",
          "\"pg_catalog\".\"int8\"",
          "mood",
          "MOOD",
          "\"Mood\"",
          "public.mood",
          "public.\"Mood\"[]",
          "\"two words\"",
          "\"order\"",
          "\"a\"\"b\"",
          "api.pair",
          "api.\"Pair\"[]",
          "\"Api\".\"two.words\"");

  @Test
  void a_type_is_called_as_format_type_calls_it() throws SQLException {
    try (TestDatabase database = TestServer.get().createDatabase()) {
      List<String> script = new ArrayList<>();
      script.add(
          """
          CREATE SCHEMA api; CREATE SCHEMA "Api";
          CREATE TYPE mood AS ENUM (); CREATE TYPE "Mood" AS ENUM ();
          CREATE TYPE "two words" AS ENUM (); CREATE TYPE "order" AS ENUM ();
          CREATE TYPE "a""b" AS ENUM ();
          CREATE TYPE api.pair AS (a int); CREATE TYPE api."Pair" AS (a int);
          CREATE TYPE "Api"."two.words" AS (a int);
          """);
      for (String spelling : SPELLINGS) {
        String literal = "'" + spelling.replace("'", "''") + "'";
        script.add("SELECT format_type(to_regtype(" + literal + ")::oid, NULL);");
      }
      assertThat(differences(database.run(String.join("\n", script)))).isEmpty();
    }
  }

  private static List<String> differences(List<String> types) {
    assertThat(types).hasSameSizeAs(SPELLINGS);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String spelling = SPELLINGS.get(i);
      if (!read(spelling).equals(types.get(i))) {
        differences.add(spelling + " is " + types.get(i) + ", not " + read(spelling));
      }
    }
    return differences;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "users.id%TYPE | users.id%TYPE",
        "Users.Id % type | users.id%TYPE",
        "\"Users\".\"Id\"%TYPE | \"Users\".\"Id\"%TYPE",
        "public.users.id%TYPE | users.id%TYPE",
      })
  void the_type_of_a_column_is_called_by_the_column(String spelling, String expected) {
    assertThat(read(spelling)).isEqualTo(expected);
  }

  @Test
  void what_follows_a_type_is_not_looked_at() {
    TokenCursor cursor = cursor("numeric(10, 2) DEFAULT 1");
    TypeNames.read(cursor);
    assertThat(cursor.peekIs("default")).isTrue();
  }

  @Test
  void where_no_name_comes_next_there_is_no_type() {
    TokenCursor cursor = cursor("(int)");
    assertThat(TypeNames.read(cursor)).isEmpty();
    assertThat(cursor.position()).isZero();
  }

  private static String read(String spelling) {
    TokenCursor cursor = cursor(spelling);
    String type = TypeNames.read(cursor).orElseThrow();
    assertThat(cursor.atEnd()).as("all of %s is read", spelling).isTrue();
    return type;
  }

  private static TokenCursor cursor(String sql) {
    return new TokenCursor(Splitter.statements(new SourceText("type.sql", sql)).getFirst());
  }
}
