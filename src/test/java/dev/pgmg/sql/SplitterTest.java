package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SplitterTest {

  private static final int SEEDS = 5_000;

  @Test
  void no_token_gets_lost_but_semicolons_between_statements() {
    int split = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SourceText source = new SourceText("test.sql", new NastySql(seed).fragments());
      Optional<List<Statement>> statements = statements(source);
      if (statements.isPresent()) {
        split++;
        List<Token> lost = new ArrayList<>(Lexer.tokens(source));
        statements.get().forEach(statement -> lost.removeAll(statement.tokens()));
        statements.get().forEach(statement -> lost.removeAll(statement.comments()));
        assertThat(lost).as("seed %d", seed).allMatch(SplitterTest::mayBeLost);
      }
    }
    assertThat(split).isGreaterThan(SEEDS / 10);
  }

  @Test
  void a_statement_split_again_is_itself() {
    for (int seed = 0; seed < SEEDS; seed++) {
      SourceText source = new SourceText("test.sql", new NastySql(seed).fragments());
      for (Statement statement : statements(source).orElse(List.of())) {
        List<Statement> again = Splitter.statements(new SourceText("again.sql", statement.sql()));
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().sql()).isEqualTo(statement.sql());
      }
    }
  }

  @Test
  void a_semicolon_in_a_quoted_name_does_not_end_a_statement() {
    assertThat(sql("create view \"a;b\" as select 1; select 2"))
        .containsExactly("create view \"a;b\" as select 1", "select 2");
  }

  @Test
  void a_definition_is_kept_as_it_is_written() {
    String body = "create function f() as $$\n  if x:\r\n\treturn ' a '  \n$$ language plpython3u";
    assertThat(sql("\n\n  " + body + "  ;")).containsExactly(body);
  }

  @Test
  void the_end_of_a_case_is_not_the_end_of_a_body() {
    String body = "create or replace procedure p() begin atomic select case when a then b end; end";
    assertThat(sql(body + "; select 1")).containsExactly(body, "select 1");
  }

  @Test
  void words_of_a_body_may_be_names() {
    String body =
        "create function f() returns s.begin begin atomic select a.end, 1 as end, 2 as case; end";
    assertThat(sql(body + "; select 1")).containsExactly(body, "select 1");
  }

  @Test
  void begin_outside_of_a_routine_is_a_statement() {
    assertThat(sql("begin; create view begin as select 1; end"))
        .containsExactly("begin", "create view begin as select 1", "end");
  }

  @Test
  void a_comment_after_a_semicolon_on_the_same_line_goes_with_the_statement_before() {
    List<Statement> statements =
        Splitter.statements(
            new SourceText(
                "test.sql", "-- a\nselect /* b */ 1; -- c\n-- d\nselect 2 -- e\n; -- f"));
    assertThat(comments(statements.getFirst())).containsExactly("-- a", "/* b */", "-- c");
    assertThat(comments(statements.getLast())).containsExactly("-- d", "-- e", "-- f");
  }

  @Test
  void data_goes_with_its_copy() {
    List<Statement> statements =
        Splitter.statements(
            new SourceText(
                "test.sql",
                "copy a from stdin; select 1; copy b from stdin;\n1\n\\.\n2\n\\.\n copy c from stdin"));
    assertThat(statements.stream().map(Statement::copyData))
        .containsExactly(Optional.of("1\n"), Optional.empty(), Optional.of("2\n"), Optional.of(""));
  }

  @Test
  void all_problems_of_a_file_are_told_at_once_where_they_start() {
    List<Problem> problems = problems("select 1);\n\\i other.sql\nselect 2;\n  select 'a;\nb");
    assertThat(problems.stream().map(Problem::code))
        .containsExactly(ProblemCode.SYNTAX, ProblemCode.PSQL_COMMAND, ProblemCode.SYNTAX);
    assertThat(problems.stream().map(SplitterTest::place)).containsExactly("1:9", "2:1", "4:10");
    assertThat(problems.stream().map(Problem::message))
        .containsExactly(
            "unmatched closing parenthesis",
            "the psql command \\i is not SQL",
            "unterminated quoted string");
  }

  @Test
  void an_unclosed_parenthesis_is_told_where_it_opens() {
    assertThat(problems("select 1;\nselect (2, (3);\nselect 4;").stream().map(SplitterTest::place))
        .containsExactly("2:8");
  }

  @Test
  void a_body_without_its_end_is_told_where_it_begins() {
    assertThat(
            problems("create function f()\nbegin atomic select 1;\n").stream()
                .map(SplitterTest::place))
        .containsExactly("2:1");
  }

  private static boolean mayBeLost(Token token) {
    return token.kind() == TokenKind.WHITESPACE
        || token.kind() == TokenKind.COPY_DATA
        || token.kind() == TokenKind.LINE_COMMENT
        || token.kind() == TokenKind.BLOCK_COMMENT
        || token.is(";");
  }

  private static String place(Problem problem) {
    SourceLocation place = problem.place().orElseThrow();
    return place.line() + ":" + place.column();
  }

  private static List<String> comments(Statement statement) {
    return statement.comments().stream().map(Token::text).toList();
  }

  private static List<String> sql(String text) {
    return Splitter.statements(new SourceText("test.sql", text)).stream()
        .map(Statement::sql)
        .toList();
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(
            PgmgException.class, () -> Splitter.statements(new SourceText("test.sql", text)))
        .problems();
  }

  private static Optional<List<Statement>> statements(SourceText source) {
    try {
      return Optional.of(Splitter.statements(source));
    } catch (PgmgException e) {
      return Optional.empty();
    }
  }
}
