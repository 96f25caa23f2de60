package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "CREATE VIEW v AS SELECT 1 → SELECT 1",
        "create or replace view api.\"V\" as table t → table t",
        "CREATE VIEW v WITH (security_barrier, check_option = local) AS SELECT 1 AS a → SELECT 1 AS a",
        "CREATE VIEW v AS SELECT a AS \"as\" FROM t → SELECT a AS \"as\" FROM t",
        "CREATE VIEW v AS VALUES (1) WITH CHECK OPTION → VALUES (1)",
        "CREATE VIEW v AS SELECT 1 WITH CASCADED CHECK OPTION → SELECT 1",
        "CREATE VIEW v AS SELECT 1 with local check option → SELECT 1",
        "CREATE VIEW v AS WITH x AS (SELECT 1) SELECT * FROM x → WITH x AS (SELECT 1) SELECT * FROM x",
        "CREATE VIEW v AS WITH x AS (SELECT 1) SELECT 1 WITH CHECK OPTION → WITH x AS (SELECT 1) SELECT 1",
        "CREATE VIEW v AS SELECT 'a' -- b → SELECT 'a'",
        "CREATE VIEW \"view\" AS SELECT 1 → SELECT 1",
      })
  void the_query_is_the_exact_text_behind_as(String sql, String query) {
    assertThat(ViewQuery.of(statement(sql))).contains(query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIEW v (a, b) AS SELECT 1, 2",
        "CREATE RECURSIVE VIEW v (n) AS VALUES (1)",
        "CREATE OR REPLACE RECURSIVE VIEW v (n) AS VALUES (1)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS ''",
      })
  void a_view_whose_columns_are_not_simply_the_querys_has_none(String sql) {
    assertThat(ViewQuery.of(statement(sql))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t",
        "SELECT *",
        "SELECT ALL * FROM t",
        "SELECT DISTINCT * FROM t",
        "SELECT DISTINCT ON (a) * FROM t",
        "SELECT DISTINCT ON (a, f(b)) * FROM t",
        "SELECT DISTINCT ON (a) *, 1 AS b FROM t",
        "SELECT u.* FROM users u",
        "SELECT a, u.* FROM users u",
        "SELECT api.users.* FROM api.users",
        "SELECT a, * FROM t",
        "SELECT (f(a)).* FROM t",
        "SELECT (u).* FROM users u",
        "SELECT ((a).b).* FROM t",
        "SELECT a FROM (SELECT * FROM t) x",
        "WITH x AS (DELETE FROM t RETURNING *) SELECT a FROM x",
        "WITH x AS (UPDATE t SET a = 1 RETURNING t.*) SELECT a FROM x",
        "TABLE t",
        "SELECT a FROM t UNION ALL TABLE u",
        "SELECT a FROM t NATURAL JOIN u",
        "SELECT 2 * 3, t.* FROM t",
        "SELECT count(*), u.* FROM u GROUP BY u",
      })
  void a_star_for_columns_is_seen(String query) {
    assertThat(listsAllColumns(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT a FROM t",
        "SELECT count(*) FROM t",
        "SELECT count( * ) FILTER (WHERE a > 0) FROM t",
        "SELECT count(*), sum(a) OVER () FROM t",
        "SELECT 1 FROM t HAVING count(*) > 1",
        "SELECT a * b FROM t",
        "SELECT a*b AS c FROM t",
        "SELECT (a + b) * c FROM t",
        "SELECT (a + b) * (c + d) FROM t",
        "SELECT f(a) * 2 FROM t",
        "SELECT f(a) * -2 FROM t",
        "SELECT a[1] * 2 FROM t",
        "SELECT 2 * 3",
        "SELECT 'a' * 'b'",
        "SELECT \"select\" * 2 FROM t",
        "SELECT '*' FROM t",
        "SELECT a /* * */ FROM t",
        "SELECT \"*\" FROM t",
        "SELECT \"table\", \"natural\" FROM t",
        "SELECT a ~ '.*' FROM t",
        "SELECT a ** b FROM t",
      })
  void a_star_that_multiplies_or_counts_is_none(String query) {
    assertThat(listsAllColumns(query)).isFalse();
  }

  @Test
  void a_function_that_returns_a_table_lists_no_columns_by_star() {
    String sql = "CREATE FUNCTION f() RETURNS TABLE (a int) LANGUAGE sql AS ''";
    assertThat(ViewQuery.listsAllColumns(statement(sql).tokens())).isFalse();
  }

  @Test
  void a_body_in_sql_lists_columns_as_a_view_does() {
    String sql = "CREATE FUNCTION f() RETURNS SETOF t BEGIN ATOMIC SELECT * FROM t; END";
    assertThat(ViewQuery.listsAllColumns(statement(sql).tokens())).isTrue();
  }

  private static boolean listsAllColumns(String query) {
    return ViewQuery.listsAllColumns(statement("CREATE VIEW v AS " + query).tokens());
  }

  private static Statement statement(String sql) {
    return Splitter.statements(new SourceText("v.sql", sql)).getFirst();
  }
}
