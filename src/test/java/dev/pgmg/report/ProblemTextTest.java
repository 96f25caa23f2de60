package dev.pgmg.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.sql.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextTest {

  private static final ProblemCode CODE = ProblemCode.SYNTAX;

  @Test
  void a_problem_has_its_place_its_line_and_the_way_out() {
    Problem problem =
        new Problem(
            ProblemCode.SQL_ERROR,
            "column u.scor does not exist",
            Optional.of(new SourceLocation("sql/v.sql", 3, 8, "select u.scor from users u")),
            "42703",
            "",
            "perhaps you meant \"u.score\"");
    assertThat(lines(problem))
        .containsExactly(
            "sql/v.sql:3:8: column u.scor does not exist",
            "  3 | select u.scor from users u",
            "    |        ^",
            "  hint: perhaps you meant \"u.score\" (SQLSTATE 42703)");
  }

  @Test
  void without_a_hint_the_sqlstate_stands_behind_the_message() {
    Problem problem = new Problem(ProblemCode.SQL_ERROR, "no", Optional.empty(), "42703", "d", "");
    assertThat(lines(problem)).containsExactly("error: no (SQLSTATE 42703)", "  detail: d");
  }

  @Test
  void a_detail_of_several_lines_is_indented() {
    assertThat(lines(Problem.of(CODE, "b").withDetail("view c\nview d")))
        .containsExactly("error: b", "  detail: view c\n    view d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "select #",
        "\tselect\t#",
        "\t\t# \t",
        "ää #",
        "数数 #",
        "ﾊﾝｶｸ（全角）、한글 #",
        "e\u0301\u0301 #",
        "x\u200b #",
        "😀😀 #x",
        "\r#",
        "x# 😀\t",
      })
  void the_caret_stands_below_its_character(String line) {
    SourceText source = new SourceText("a.sql", "x;\n" + line + "\nz");
    List<String> lines =
        lines(Problem.at(source.locationAt(source.text().indexOf('#')), CODE, "b"));
    int at = lines.indexOf(lines.stream().filter(one -> one.contains("^")).findFirst().orElse(""));
    String shown = lines.get(at - 1);
    String caret = lines.get(at);
    assertThat(width(caret.substring(0, caret.indexOf('^'))))
        .isEqualTo(width(shown.substring(0, shown.indexOf('#'))));
  }

  @Test
  void wide_characters_take_two_columns_and_combining_ones_none() {
    assertThat(width("aé|ﾊ")).isEqualTo(4);
    assertThat(width("数あ한、（😀")).isEqualTo(12);
    assertThat(width("e\u0301\u200b")).isEqualTo(1);
  }

  @Test
  void the_lines_around_are_shown_unless_they_are_blank() {
    assertThat(excerpt("a\nb\n#\nd\ne"))
        .containsExactly("  2 | b", "  3 | #", "    | ^", "  4 | d");
    assertThat(excerpt("a\n \n#\n\t\ne")).containsExactly("  3 | #", "    | ^");
    assertThat(excerpt("#")).containsExactly("  1 | #", "    | ^");
    assertThat(excerpt("a\r\n#\r\nc")).containsExactly("  1 | a", "  2 | #", "    | ^", "  3 | c");
  }

  @Test
  void the_numbers_of_the_lines_end_below_each_other() {
    assertThat(excerpt("\n".repeat(7) + "a\n#\nb"))
        .containsExactly("   8 | a", "   9 | #", "     | ^", "  10 | b");
  }

  @Test
  void of_a_long_line_what_is_around_the_caret_is_shown() {
    List<String> lines = excerpt("a".repeat(500) + "#" + "b".repeat(500) + "\n" + "c".repeat(450));
    assertThat(lines)
        .containsExactly(
            "  1 | …" + "a".repeat(100) + "#" + "b".repeat(59) + "…",
            "    | " + " ".repeat(101) + "^",
            "  2 | …" + "c".repeat(50));
    assertThat(excerpt("a".repeat(200) + "#").getFirst()).endsWith("a#").startsWith("  1 | …aaa");
    assertThat(excerpt("#" + "a".repeat(200)).getFirst()).startsWith("  1 | #a").endsWith("a…");
  }

  private static List<String> excerpt(String text) {
    List<String> lines =
        lines(Problem.at(new SourceText("a.sql", text).locationAt(text.indexOf('#')), CODE, "b"));
    return lines.subList(1, lines.size());
  }

  private static int width(String text) {
    return text.codePoints().map(CharacterWidth::of).sum();
  }

  @Test
  void tabs_before_the_caret_stay_tabs() {
    assertThat(caret("\ta\tb", 4)).isEqualTo("    | \t \t^");
  }

  @Test
  void the_caret_may_stand_behind_the_end_of_the_line() {
    assertThat(caret("ab", 3)).isEqualTo("    |   ^");
  }

  @Test
  void a_column_beyond_the_line_is_shown_at_its_end() {
    assertThat(caret("ab", 99)).isEqualTo("    |   ^");
  }

  @Test
  void an_empty_line_has_a_caret_too() {
    assertThat(caret("", 1)).isEqualTo("    | ^");
  }

  @Test
  void the_margin_is_as_wide_as_the_line_number() {
    assertThat(lines(Problem.at(new SourceLocation("a.sql", 1234, 1, "x"), CODE, "b")))
        .containsExactly("a.sql:1234:1: b", "  1234 | x", "       | ^");
  }

  @Test
  void problems_are_sorted_by_file_line_and_column_as_numbers() {
    List<Problem> problems =
        List.of(
            at("b.sql", 1, 1),
            at("a.sql", 10, 2),
            at("a.sql", 10, 1),
            at("a.sql", 9, 99),
            Problem.of(CODE, "nowhere"));
    assertThat(
            ProblemText.lines(problems, Style.PLAIN).stream().filter(line -> line.contains(": no")))
        .containsExactly(
            "error: nowhere",
            "a.sql:9:99: no",
            "a.sql:10:1: no",
            "a.sql:10:2: no",
            "b.sql:1:1: no");
  }

  @Test
  void problems_of_one_place_keep_their_order() {
    assertThat(
            ProblemText.lines(List.of(Problem.of(CODE, "2"), Problem.of(CODE, "1")), Style.PLAIN))
        .containsExactly("error: 2", "error: 1");
  }

  @Test
  void colours_change_nothing_but_the_colour() {
    Problem problem = Problem.at(new SourceLocation("a.sql", 3, 2, "\tx"), CODE, "b").withHint("c");
    assertThat(
            ProblemText.lines(List.of(problem), Style.COLOURED).stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
        .containsExactlyElementsOf(lines(problem));
  }

  private static Problem at(String file, int line, int column) {
    return Problem.at(new SourceLocation(file, line, column, ""), CODE, "no");
  }

  private static String caret(String line, int column) {
    return lines(Problem.at(new SourceLocation("a.sql", 3, column, line), CODE, "b")).getLast();
  }

  private static List<String> lines(Problem problem) {
    return ProblemText.lines(List.of(problem), Style.PLAIN);
  }
}
