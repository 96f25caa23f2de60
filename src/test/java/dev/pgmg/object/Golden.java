package dev.pgmg.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of statements, {@code name.sql}, and what is read from each of them, {@code
 * name.expected}. {@code -Dupdate} writes the expected file anew.
 */
record Golden(Path sql) {

  private static final Path FOLDER = Path.of("src/test/statements");

  static List<Golden> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .map(Golden::new)
          .toList();
    }
  }

  List<Statement> statements() throws IOException {
    return Splitter.statements(new SourceText(toString(), Files.readString(sql)));
  }

  /** Each statement in one line, and below it what the reading says or what is wrong with it. */
  void check(Function<Statement, List<String>> reading) throws IOException {
    String actual =
        statements().stream()
            .map(statement -> block(statement, reading))
            .collect(Collectors.joining("\n"));
    Path expected = Path.of(sql.toString().replaceFirst("\\.sql$", ".expected"));
    if (System.getProperty("update") != null) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String block(Statement statement, Function<Statement, List<String>> reading) {
    return oneLine(statement.sql())
        + "\n"
        + orProblem(statement, reading).stream()
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining());
  }

  static List<String> orProblem(Statement statement, Function<Statement, List<String>> reading) {
    try {
      return reading.apply(statement);
    } catch (PgmgException e) {
      return e.problems().stream().flatMap(Golden::lines).toList();
    }
  }

  private static Stream<String> lines(Problem problem) {
    int column = problem.place().orElseThrow().column();
    return Stream.of(
            "problem " + problem.code().word() + " at column " + column + ": " + problem.message(),
            problem.hint().isEmpty() ? "" : "hint: " + problem.hint())
        .filter(line -> !line.isEmpty());
  }

  static String oneLine(String sql) {
    return sql.replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return sql.getFileName().toString();
  }
}
