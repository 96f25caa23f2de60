package dev.pgmg.apply;

import dev.pgmg.object.StringLiteral;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.Optional;

/** From what PostgreSQL said to a problem with a place in the user's files. */
final class Failures {

  private Failures() {}

  static Problem problem(DatabaseException refused) {
    return problem(refused.error(), Command.of(""));
  }

  static Problem problem(PostgresError error, Command command) {
    return new Problem(
        "sql-error",
        error.message(),
        place(error, command),
        error.sqlState(),
        detail(error, command),
        hint(error),
        error.context());
  }

  // The statement is pgmg's own where it stands in no file: then it is told.
  private static String detail(PostgresError error, Command command) {
    if (command.statement().isPresent() || command.sql().isEmpty()) {
      return error.detail();
    }
    String before = error.detail().isEmpty() ? "" : error.detail() + "\n";
    return before + "statement: " + command.sql();
  }

  // 25001: REINDEX of a partitioned table and its like. 2D000: what is called commits.
  private static String hint(PostgresError error) {
    if (error.sqlState().equals("55P04")) {
      return hintAtSections(error);
    }
    boolean outside = error.sqlState().equals("25001") || error.sqlState().equals("2D000");
    return outside && error.hint().isEmpty()
        ? "it has to run outside a transaction: put -- pgmg:section name=\"...\""
            + " mode=\"non-transactional\" on a line of its own before it"
        : error.hint();
  }

  // Of a label that something else in its section comes before.
  private static String hintAtSections(PostgresError error) {
    return error.hint()
        + "\nput -- pgmg:section name=\"...\" mode=\"non-transactional\" before the ALTER TYPE, and"
        + " -- pgmg:section name=\"...\" mode=\"transactional\" behind it";
  }

  private static Optional<SourceLocation> place(PostgresError error, Command command) {
    if (command.cause().isPresent()) {
      return command.cause();
    }
    if (error.position() > 0) {
      return command.placeOf(error.position());
    }
    Optional<SourceLocation> inBody = command.statement().flatMap(from -> inBody(error, from));
    return inBody.or(() -> command.statement().map(Statement::location));
  }

  // A body is a string to PostgreSQL: it counts positions inside its value.
  static Optional<SourceLocation> inBody(PostgresError error, Statement statement) {
    if (error.internalPosition() == 0) {
      return Optional.empty();
    }
    return statement.tokens().stream()
        .filter(Failures::isString)
        .map(StringLiteral::of)
        .filter(literal -> sameText(literal.content(), error.internalQuery()))
        .findFirst()
        .map(
            literal ->
                statement.source().locationAt(literal.offsetOfPosition(error.internalPosition())));
  }

  private static boolean sameText(String content, String query) {
    return content.equals(query) || content.strip().equals(query.strip());
  }

  private static boolean isString(Token token) {
    return token.kind() == TokenKind.DOLLAR_STRING
        || token.kind() == TokenKind.STRING
        || token.kind() == TokenKind.ESCAPE_STRING;
  }
}
