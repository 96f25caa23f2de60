package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionChangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SET a = 1; SET b TO 2                              | SET a = 1; SET b TO 2",
        "SET a = 1; SET b TO 2; SET A = 3                   | SET b TO 2; SET A = 3",
        "SET SESSION a = 1; RESET a                         | ``",
        "SET ROLE r; SET a = 1; RESET ALL                   | SET ROLE r",
        "SET ROLE r; RESET ROLE                             | ``",
        "SET ROLE r; SET SESSION AUTHORIZATION u            | SET SESSION AUTHORIZATION u",
        "SET SESSION AUTHORIZATION u; SET ROLE r            | SET SESSION AUTHORIZATION u; SET ROLE r",
        "SET TIME ZONE 'UTC'; SET timezone = 'CET'          | SET timezone = 'CET'",
        "SET SCHEMA 'x'; SET search_path = y                | SET search_path = y",
        "SET LOCAL a = 1; SET CONSTRAINTS ALL DEFERRED      | ``",
        "SET TRANSACTION READ ONLY; SELECT 1; VACUUM        | ``",
        "SELECT set_config('a.b', '1', false); SET a.b = 2  | SET a.b = 2",
        "SELECT pg_catalog.set_config('a', '1', false)      | SELECT pg_catalog.set_config('a', '1', false)",
        "SELECT set_config('a', '1', true)                  | ``",
        "SELECT set_config('a', (SELECT 'x'), false)        | ``",
        "SELECT set_config('a', '1', false) FROM b          | ``",
      })
  void what_is_in_force_is_what_was_set_last_for_the_session(String sql, String inForce) {
    assertThat(SessionChange.inForce(statements(sql)).stream().map(Statement::sql))
        .containsExactlyElementsOf(inForce.isEmpty() ? List.of() : List.of(inForce.split("; ")));
  }

  private static List<Statement> statements(String sql) {
    return Splitter.statements(new SourceText("a.sql", sql));
  }
}
