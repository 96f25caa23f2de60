package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.Schemas;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchPathChangeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET search_path = api, \"My Schema\"",
        "set search_path to 'api', 'My Schema'",
        "SET LOCAL search_path = API, \"My Schema\"",
        "SET SESSION search_path TO \"$user\", api, pg_catalog, \"My Schema\", pg_temp",
        "SELECT set_config('search_path', 'api, \"My Schema\"', false)",
        "SELECT pg_catalog.set_config('Search_Path', '\"$user\",api,\"My Schema\"', true)"
      })
  void what_sets_the_search_path_tells_the_schemas(String sql) {
    assertThat(change(sql)).map(Schemas::path).contains(List.of("api", "My Schema"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET SCHEMA 'My, Schema'",
        "SET search_path = 'My, Schema'",
        "SET search_path = \"My, Schema\""
      })
  void a_literal_is_one_schema(String sql) {
    assertThat(change(sql)).map(Schemas::path).contains(List.of("My, Schema"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RESET search_path",
        "RESET ALL",
        "SET search_path TO DEFAULT",
        "SET search_path = ''",
        "SET search_path = DEFAULT",
        "SET search_path = \"$user\", public",
        "SELECT pg_catalog.set_config('search_path', '', false)",
        "SELECT set_config('search_path', 'api' || ', public', false)",
        "SELECT set_config('search_path', 'a', false), set_config('search_path', 'b', false)",
        "SELECT set_config('search_path', schema, false) FROM schemas"
      })
  void what_takes_it_back_or_leaves_none_says_nothing(String sql) {
    assertThat(change(sql)).contains(Schemas.UNSAID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET work_mem = '8MB'",
        "SET SESSION AUTHORIZATION ann",
        "RESET ROLE",
        "SELECT set_config('work_mem', '8MB', false)",
        "ALTER ROLE ann SET search_path = api",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = api AS 'SELECT 1'"
      })
  void others_leave_it_alone(String sql) {
    assertThat(change(sql)).isEmpty();
  }

  @Test
  void a_name_is_in_the_first_schema_where_nothing_else_is_known() {
    Schemas schemas = new Schemas(List.of("a", "b"), java.util.Map.of("there", "b"));
    assertThat(schemas.schemaOf("there")).isEqualTo("b");
    assertThat(schemas.schemaOf("new")).isEqualTo("a");
    assertThat(Schemas.UNSAID.schemaOf("new")).isEmpty();
  }

  private static Optional<Schemas> change(String sql) {
    Statement statement = Splitter.statements(new SourceText("a.sql", sql)).getFirst();
    return SearchPathChange.of(statement).map(SearchPathChange::schemas);
  }
}
