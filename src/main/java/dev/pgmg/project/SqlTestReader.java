package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the tests of the code tree: the files with {@code .test.} in their names.
 *
 * <p>A test runs in a transaction of its own that is rolled back. A BEGIN before all else and a
 * ROLLBACK behind it say the same, and are left out.
 */
public final class SqlTestReader {

  private static final Set<String> ENDS = Set.of("commit", "end", "rollback", "abort", "prepare");
  private static final Set<String> BEGINNINGS = Set.of("begin", "start");

  private SqlTestReader() {}

  /** In the order of their paths. */
  public static List<SqlTest> read(Trees trees) {
    try {
      return SqlFiles.below(trees.code()).keySet().stream()
          .filter(trees::isTest)
          .filter(file -> !trees.isExcluded(file))
          .map(file -> read(trees, file))
          .toList();
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(
              ProblemCode.UNREADABLE,
              "cannot read " + trees.shown(trees.code()) + ": " + e.getMessage()));
    }
  }

  private static SqlTest read(Trees trees, Path file) {
    String name = trees.code().relativize(file).toString().replace('\\', '/');
    try {
      List<Statement> statements =
          inside(Splitter.statements(SourceFiles.read(file, trees.shown(file))));
      return new SqlTest(
          name,
          statements,
          statements.stream()
              .filter(statement -> isOneOf(BEGINNINGS, statement) || isEnd(statement))
              .map(SqlTestReader::transactionControl)
              .toList());
    } catch (PgmgException e) {
      return new SqlTest(name, List.of(), e.problems());
    }
  }

  private static List<Statement> inside(List<Statement> all) {
    List<Statement> inside = new ArrayList<>(all);
    if (!inside.isEmpty() && isOneOf(BEGINNINGS, inside.getFirst())) {
      inside.removeFirst();
    }
    if (!inside.isEmpty()
        && isOneOf(Set.of("rollback"), inside.getLast())
        && isEnd(inside.getLast())) {
      inside.removeLast();
    }
    return inside;
  }

  // ROLLBACK TO goes back to a savepoint, PREPARE names a statement.
  private static boolean isEnd(Statement statement) {
    String second = statement.tokens().size() > 1 ? word(statement, 1) : "";
    return isOneOf(ENDS, statement)
        && !second.equals("to")
        && (!word(statement, 0).equals("prepare") || second.equals("transaction"));
  }

  private static boolean isOneOf(Set<String> words, Statement statement) {
    return words.contains(word(statement, 0));
  }

  private static String word(Statement statement, int index) {
    return statement.tokens().get(index).text().toLowerCase(Locale.ROOT);
  }

  private static Problem transactionControl(Statement statement) {
    return Problem.at(
            statement.location(),
            ProblemCode.TRANSACTION_CONTROL,
            word(statement, 0).toUpperCase(Locale.ROOT) + " cannot stand in the midst of a test")
        .withHint("each file is one transaction, which is rolled back; make two files of it");
  }
}
