package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.testing.TestDatabase;
import dev.pgmg.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  /** Two input arguments, in all the ways that matter to a replacement. */
  private static final List<String> FUNCTIONS =
      List.of(
          "(int, text) RETURNS int",
          "(a int, text) RETURNS int",
          "(a int, b text) RETURNS int",
          "(a int, c text) RETURNS int",
          "(b int, a text) RETURNS int",
          "(a integer, b pg_catalog.text) RETURNS int4",
          "(a int, b text = 'x') RETURNS int",
          "(a int, b text = 'y, (') RETURNS int",
          "(a int = 1, b text = 'x') RETURNS int",
          "(a int, b text) RETURNS bigint",
          "(a int, b text) RETURNS SETOF int",
          "(a int, b text) RETURNS SETOF record",
          "(a int, b text) RETURNS record",
          "(a int, b text) RETURNS int[]",
          "(a int, b text) RETURNS void",
          "(a int, b text, OUT c int, OUT d int)",
          "(a int, b text, OUT c int, OUT e int)",
          "(a int, b text, OUT c int, OUT d text)",
          "(a int, b text, OUT d int, OUT c int)",
          "(OUT c int, a int, OUT d int, b text)",
          "(a int, b text, OUT c int, OUT d int, OUT e int)",
          "(INOUT a int, INOUT b text)",
          "(INOUT a int, INOUT c text)",
          "(INOUT a int, b text, OUT d int)",
          "(a int, b text) RETURNS TABLE (c int, d int)",
          "(a int, b text) RETURNS TABLE (c int, e int)");

  /** Results that are the same said in another way, or have a name that nobody can use. */
  private static final List<String> SAID_OTHERWISE =
      List.of(
          "(a int, b text, OUT c int)",
          "(a int, b text, OUT d int)",
          "(a int, b text, OUT int)",
          "(INOUT a int, b text)",
          "(a int, b text) RETURNS TABLE (c int)",
          "(a int, b text) RETURNS TABLE (d int)",
          "(a int, b text, OUT c int) RETURNS int",
          "(a int, b text, OUT c int) RETURNS SETOF int",
          "(a int, b text, OUT c int, OUT d int) RETURNS SETOF record",
          "(a int, b text, OUT c int, OUT d int) RETURNS record");

  private static final List<String> VARIADIC =
      List.of(
          "(a int[]) RETURNS int",
          "(VARIADIC a int[]) RETURNS int",
          "(VARIADIC b int[]) RETURNS int",
          "(VARIADIC int[]) RETURNS int",
          "(a int[] = '{}') RETURNS int");

  private static final List<String> PROCEDURES =
      List.of(
          "(a int)",
          "(int)",
          "(b int)",
          "(a int = 1)",
          "(a int, OUT b int)",
          "(a int, OUT c int)",
          "(OUT b int, a int)",
          "(INOUT a int)",
          "(a int, OUT b int, OUT c text)");

  @Test
  void a_function_may_replace_another_where_postgresql_lets_it() throws SQLException {
    assertThat(pairs("FUNCTION", FUNCTIONS)).allMatch(pair -> pair.allowed() == pair.taken());
  }

  @Test
  void a_variadic_function_may_replace_another_where_postgresql_lets_it() throws SQLException {
    assertThat(pairs("FUNCTION", VARIADIC)).allMatch(pair -> pair.allowed() == pair.taken());
  }

  @Test
  void a_procedure_may_replace_another_where_postgresql_lets_it() throws SQLException {
    assertThat(pairs("PROCEDURE", PROCEDURES)).allMatch(pair -> pair.allowed() == pair.taken());
  }

  @Test
  void no_function_may_replace_another_where_postgresql_refuses() throws SQLException {
    List<String> signatures = new ArrayList<>(FUNCTIONS);
    signatures.addAll(SAID_OTHERWISE);
    assertThat(pairs("FUNCTION", signatures)).noneMatch(pair -> pair.allowed() && !pair.taken());
  }

  /**
   * One routine that is to take the place of another.
   *
   * @param allowed what the signatures say
   * @param taken what PostgreSQL says
   */
  private record Pair(String older, String newer, boolean allowed, boolean taken) {}

  private static List<Pair> pairs(String kind, List<String> signatures) throws SQLException {
    List<Pair> pairs = new ArrayList<>();
    try (TestDatabase database = TestServer.get().createDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String older : signatures) {
        for (String newer : signatures) {
          statement.execute(routine(kind, older));
          boolean taken = isTaken(statement, routine(kind, newer));
          connection.rollback();
          Signature before = signature(routine(kind, older));
          boolean allowed = signature(routine(kind, newer)).mayReplace(before);
          pairs.add(new Pair(older, newer, allowed, taken));
        }
      }
    }
    return pairs;
  }

  private static boolean isTaken(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return true;
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("42P13");
      return false;
    }
  }

  private static String routine(String kind, String signature) {
    return "CREATE OR REPLACE " + kind + " f" + signature + " LANGUAGE plpgsql AS 'BEGIN END'";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "() | ()",
        "(a int, OUT b text, INOUT c date, VARIADIC d int[]) | (integer, date, integer[])",
        "(OUT a int, OUT b text) | ()",
        "(varchar(10), numeric(10, 2)) | (character varying, numeric)",
        "(a int) RETURNS TABLE (b int) | (integer)",
      })
  void a_routine_is_known_by_its_input_arguments(String signature, String arguments) {
    assertThat(signature(routine("FUNCTION", signature)).identityArguments()).isEqualTo(arguments);
  }

  private static Signature signature(String sql) {
    return StatementReader.signature(Splitter.statements(new SourceText("f.sql", sql)).getFirst());
  }
}
