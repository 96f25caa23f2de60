package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GRANT SELECT ON v TO app | select on X to app",
        "GRANT INSERT (\"a to \"\"b\"), SELECT ON v TO app | insert (\"a to \"\"b\"), select on X to app",
        "REVOKE GRANT OPTION FOR ALL ON v FROM \"x from y\" | grant option for all on X from \"x from y\"",
      })
  void the_objects_of_a_privilege_stand_before_its_roles(String sql, String said) {
    assertThat(dress(sql).detailOn("X")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMENT ON COLUMN v.a IS 'x' | a",
        "ALTER VIEW v ALTER COLUMN \"A\" SET DEFAULT 1 | A",
        "GRANT SELECT (a, \"B\", c) ON v TO app | a",
        "GRANT SELECT (a, \"B\", c) ON v TO app | B",
        "GRANT INSERT, SELECT (a, \"B\", c) ON v TO app | c",
        "SECURITY LABEL FOR anon ON COLUMN v.\"A\" IS 'x' | A",
      })
  void dress_of_a_column_is_known_by_it(String sql, String column) {
    assertThat(dress(sql).isOfColumn(column)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMMENT ON COLUMN v.aa IS 'x' | a",
        "COMMENT ON CONSTRAINT a ON v IS 'x' | a",
        "GRANT SELECT (aa, ba) ON v TO a, b, c | a",
        "GRANT SELECT (x) ON v TO a, b, c | b",
        "GRANT SELECT ON v TO a | a",
        "SECURITY LABEL FOR a ON VIEW v IS 'x' | a",
      })
  void dress_of_something_else_is_not_taken_for_a_columns(String sql, String column) {
    assertThat(dress(sql).isOfColumn(column)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT SELECT ON v TO app | grant select on table public.v to APP",
        "GRANT SELECT, INSERT ON v TO a, b | GRANT insert, \"select\" ON v TO \"b\", GROUP a",
        "GRANT UPDATE (a, b) ON v TO a | GRANT UPDATE (\"b\", A) ON v TO a GRANTED BY CURRENT_USER",
        "GRANT ALL ON v TO a | GRANT ALL PRIVILEGES ON v TO a",
        "GRANT SELECT ON v, w TO a | GRANT SELECT ON w, v TO a",
        "REVOKE ALL ON v FROM a CASCADE | REVOKE ALL ON TABLE v FROM a RESTRICT",
      })
  void the_spelling_of_privileges_does_not_count(String sql, String other) {
    Dress one = dress(sql);
    Dress same = dress(other);
    assertThat(same.detail()).isEqualTo(one.detail());
    assertThat(same.roles()).isEqualTo(one.roles());
    assertThat(same.targets().toString()).isEqualTo(one.targets().toString());
  }

  private static Dress dress(String sql) {
    return (Dress)
        StatementReader.read(Splitter.statements(new SourceText("d.sql", sql)).getFirst());
  }
}
