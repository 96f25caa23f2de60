package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.sql.Directive.Rename;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectiveTest {

  @Test
  void a_section_has_keys_with_values() {
    Directive section =
        only("-- pgmg:section name=\"a \"\"b\"\"\" mode=\"non-transactional\" lock_timeout=\"2s\"");
    assertThat(section.is("section")).isTrue();
    assertThat(section.values())
        .isEqualTo(Map.of("name", "a \"b\"", "mode", "non-transactional", "lock_timeout", "2s"));
    assertThat(section.duration("lock_timeout")).contains(Duration.ofSeconds(2));
    assertThat(section.value("retry_delay")).isEmpty();
    assertThat(section.place().line()).isEqualTo(1);
  }

  @Test
  void keys_go_on_in_the_comments_below() {
    assertThat(only("-- pgmg:section name=\"a\"\n-- pgmg:  retry_attempts=\"10\"").values())
        .isEqualTo(Map.of("name", "a", "retry_attempts", "10"));
  }

  @Test
  void a_section_of_pgmt_is_read_in_the_words_of_pgmg() {
    Directive section =
        only(
            "-- pgmt:section name=\"a\" mode=\"autocommit\" timeout=\"1m30s\"\n"
                + "-- pgmt:  on_lock_timeout=\"retry\"");
    assertThat(section.word()).isEqualTo("section");
    assertThat(section.value("mode")).contains("non-transactional");
    assertThat(section.duration("statement_timeout")).contains(Duration.ofSeconds(90));
    assertThat(section.value("on_lock_timeout")).contains("retry");
  }

  @Test
  void required_objects_are_divided_by_commas_and_spaces() {
    assertThat(only("-- pgmg:requires a, view.\"b c\" api.f(integer,  text[]), g()").arguments())
        .containsExactly("a", "view.\"b c\"", "api.f(integer, text[])", "g()");
  }

  @Test
  void a_rename_has_what_and_two_names() {
    assertThat(only("--pgmg:rename value \"old one\" to \"new\"").arguments())
        .containsExactly("value", "old one", "new");
    assertThat(only("-- pgmg:rename ATTRIBUTE \"a\" TO \"b\"").arguments())
        .containsExactly("attribute", "a", "b");
  }

  @Test
  void a_statement_tells_its_renames_in_order() {
    String sql =
        """
        -- pgmg:requires other
        -- pgmg:rename value "b" to "c"
        -- pgmg:rename attribute "a ""1""\" to ""
        select 1;""";
    assertThat(Directive.renames(Splitter.statements(new SourceText("test.sql", sql)).getFirst()))
        .containsExactly(new Rename("b", "c"), new Rename("a \"1\"", ""));
  }

  @Test
  void a_hazard_is_allowed_with_a_reason() {
    assertThat(only("-- pgmg:allow name=\"data-loss\" reason=\"it's empty\"").values())
        .isEqualTo(Map.of("name", "data-loss", "reason", "it's empty"));
  }

  @Test
  void only_line_comments_above_a_statement_are_directives() {
    assertThat(
            directives(
                "/* pgmg:nonsense */ -- see pgmg:nonsense\n"
                    + "create function f() -- pgmg:nonsense\n as $$ -- pgmg:nonsense\n $$"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pgmg:secton name=\"a\"               | unknown-directive | did you mean pgmg:section?",
        "pgmg:                                | unknown-directive | known are pgmg:section, ...",
        "pgmt:requires a                      | unknown-directive | did you mean pgmg:requires?",
        "pgmg:section lock_timout=\"2s\"      | unknown-directive | did you mean lock_timeout?",
        "pgmg:section timeout=\"2s\"          | unknown-directive | known are name, mode, ...",
        "pgmg:section mode=\"x\"              | invalid-directive | expected is \"transactional\" ...",
        "pgmg:section mode=\"autocommit\"     | invalid-directive | expected is \"transactional\" ...",
        "pgmg:section lock_timeout=\"abc\"    | invalid-directive | expected is a length of time ...",
        "pgmg:section retry_attempts=\"-1\"   | invalid-directive | expected is a whole number ...",
        "pgmg:section retry_attempts=10       | invalid-directive | expected is key=\"value\"",
        "pgmg:section name=\"a                | invalid-directive | expected is key=\"value\"",
        "pgmg:section name=\"a\" name=\"b\"   | invalid-directive | ...",
        "pgmg:section fast                    | invalid-directive | expected is key=\"value\"",
        "pgmg:allow name=\"data-loss\"       | invalid-directive | expected is ...",
        "pgmg:allow reason=\"a\"              | invalid-directive | expected is ...",
        "pgmg:requires                        | invalid-directive | expected is pgmg:requires ...",
        "pgmg:rename value old to new         | invalid-directive | expected is pgmg:rename ...",
        "pgmg: name=\"a\"                     | unknown-directive | ...",
      })
  void what_is_wrong_is_a_problem_with_a_way_out(String directive, String code, String hint) {
    List<Problem> problems = problems("\n-- " + directive);
    assertThat(problems)
        .singleElement()
        .extracting(problem -> problem.code().word())
        .isEqualTo(code);
    assertThat(problems.getFirst().hint()).startsWith(hint.replace("...", ""));
    assertThat(problems.getFirst().place().orElseThrow().line()).isEqualTo(2);
  }

  @Test
  void a_directive_after_its_statement_is_a_problem() {
    assertThat(problems("select 1; -- pgmg:section name=\"a\"\n"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.INVALID_DIRECTIVE);
  }

  @Test
  void all_wrong_directives_of_a_statement_are_told_at_once() {
    assertThat(problems("-- pgmg:a\n-- pgmg:section b=\"1\" mode=\"c\"")).hasSize(3);
  }

  private static Directive only(String comments) {
    List<Directive> directives = directives(comments + "\nselect 1;");
    assertThat(directives).hasSize(1);
    return directives.getFirst();
  }

  private static List<Problem> problems(String comments) {
    return catchThrowableOfType(PgmgException.class, () -> directives(comments + "\nselect 1;"))
        .problems();
  }

  private static List<Directive> directives(String sql) {
    return Splitter.statements(new SourceText("test.sql", sql)).stream()
        .flatMap(statement -> Directive.in(statement).stream())
        .toList();
  }
}
