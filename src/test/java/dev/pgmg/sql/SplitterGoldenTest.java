package dev.pgmg.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code name.sql} in {@code src/test/sql} is split as {@code name.expected} says, and obeys
 * the laws below. {@code -Dupdate} writes the expected files anew.
 */
class SplitterGoldenTest {

  private static final Path FOLDER = Path.of("src/test/sql");

  static List<String> goldens() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .map(name -> name.substring(0, name.length() - ".sql".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_file_is_split_as_expected(String name) throws IOException {
    String actual = render(source(name));
    Path expected = FOLDER.resolve(name + ".expected");
    if (System.getProperty("update") != null) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_file_with_other_line_ends_is_split_the_same(String name) throws IOException {
    SourceText unix = source(name);
    SourceText windows = new SourceText(unix.name(), unix.text().replace("\n", "\r\n"));
    assertThat(render(windows).replace("\\r\\n", "\\n")).isEqualTo(render(unix));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void statements_stand_in_the_file_in_their_order(String name) throws IOException {
    SourceText source = source(name);
    int end = 0;
    for (Statement statement : statements(source)) {
      assertThat(statement.start()).isGreaterThanOrEqualTo(end);
      assertThat(source.text().indexOf(statement.sql(), end)).isEqualTo(statement.start());
      end = statement.end();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void tokens_joined_give_the_file_back(String name) throws IOException {
    SourceText source = source(name);
    assertThat(Lexer.tokens(source).stream().map(Token::text).collect(Collectors.joining()))
        .isEqualTo(source.text());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_statement_hashes_the_same_with_other_white_space(String name) throws IOException {
    for (Statement statement : statements(source(name))) {
      // Two strings without a line end between them are no longer one constant.
      String spread =
          statement.tokens().stream().map(Token::text).collect(Collectors.joining(" /* ; */ "));
      SourceText again = new SourceText("again.sql", spread);
      if (!spread.contains("' /* ; */ '")) {
        assertThat(TokenHash.of(Lexer.tokens(again))).isEqualTo(TokenHash.of(statement.tokens()));
      }
    }
  }

  private static SourceText source(String name) throws IOException {
    return new SourceText(name + ".sql", Files.readString(FOLDER.resolve(name + ".sql")));
  }

  private static List<Statement> statements(SourceText source) {
    try {
      return Splitter.statements(source);
    } catch (PgmgException e) {
      return List.of();
    }
  }

  private static String render(SourceText source) {
    try {
      return Splitter.statements(source).stream()
          .map(SplitterGoldenTest::block)
          .collect(Collectors.joining("\n"));
    } catch (PgmgException e) {
      return e.problems().stream().map(SplitterGoldenTest::block).collect(Collectors.joining("\n"));
    }
  }

  private static String block(Problem problem) {
    String hint = problem.hint().isEmpty() ? "" : "  hint: " + problem.hint() + "\n";
    return "problem %s at %s\n  %s\n%s"
        .formatted(
            problem.code().word(), place(problem.place().orElseThrow()), problem.message(), hint);
  }

  private static String block(Statement statement) {
    SourceText source = statement.source();
    List<String> lines = new ArrayList<>();
    lines.add(
        "statement %s to %s"
            .formatted(place(statement.location()), place(source.locationAt(statement.end()))));
    statement.comments().forEach(comment -> lines.add("  comment " + oneLine(comment.text())));
    tokens(statement.tokens(), lines);
    statement.copyData().ifPresent(data -> lines.add("  data " + oneLine(data)));
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  /** Neighbours of one kind share a line, unless they may have spaces in them. */
  private static void tokens(List<Token> tokens, List<String> lines) {
    TokenKind previous = TokenKind.WHITESPACE;
    for (Token token : tokens) {
      boolean joins = token.kind() == previous && sharesLine(previous);
      String line = joins ? lines.removeLast() : "  " + token.kind();
      lines.add(line + " " + oneLine(token.text()));
      previous = token.kind();
    }
  }

  private static boolean sharesLine(TokenKind kind) {
    return switch (kind) {
      case WORD, NUMBER, PARAMETER, OPERATOR, PUNCTUATION -> true;
      default -> false;
    };
  }

  private static String place(SourceLocation place) {
    return place.line() + ":" + place.column();
  }

  private static String oneLine(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }
}
