package dev.pgmg.apply;

import dev.pgmg.object.StringLiteral;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.ServerNotice;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.SourceLocation;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From what PostgreSQL said to a problem with a place in the user's files. */
public final class Failures {

  // What PL/pgSQL cannot compile (a declaration) has no position. In other languages than English
  // the line stays untold.
  private static final Pattern COMPILATION =
      Pattern.compile("compilation of PL/pgSQL function .* near line (\\d+)");

  private Failures() {}

  static Problem problem(DatabaseException refused) {
    return problem(refused.error(), Command.of(""));
  }

  /** What is wrong with a statement. */
  public static Problem problem(PostgresError error, Command command) {
    return new Problem(
        ProblemCode.SQL_ERROR,
        error.message(),
        place(error, command),
        error.sqlState(),
        detail(error, command),
        hint(error, command),
        error.context());
  }

  /** What is no failure at all, but said by the server at that command. */
  static Problem notice(ServerNotice notice, Command command) {
    PostgresError said = notice.said();
    return new Problem(
        switch (notice.level()) {
          case NOTICE -> ProblemCode.NOTICE;
          case WARNING -> ProblemCode.WARNING;
        },
        said.message(),
        place(said, command),
        said.sqlState(),
        said.detail(),
        said.hint(),
        said.context());
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
  private static String hint(PostgresError error, Command command) {
    if (error.sqlState().equals("2BP01") && command.sql().startsWith("REVOKE ")) {
      return "whoever had it with the grant option has granted it to others: revoke it from them"
          + " first, in the files where it is declared, else in a migration";
    }
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
      return atLineOfBody(error, statement);
    }
    return strings(statement)
        .filter(literal -> sameText(literal.content(), error.internalQuery()))
        .findFirst()
        .map(
            literal ->
                statement.source().locationAt(literal.offsetOfPosition(error.internalPosition())));
  }

  private static Optional<SourceLocation> atLineOfBody(PostgresError error, Statement statement) {
    Matcher compilation = COMPILATION.matcher(error.context());
    if (!compilation.find()) {
      return Optional.empty();
    }
    return atLineOfBody(Integer.parseInt(compilation.group(1)), statement);
  }

  /** The beginning of a line of a routine's body, as PL/pgSQL counts. */
  public static Optional<SourceLocation> atLineOfBody(int line, Statement statement) {
    return strings(statement)
        .max(Comparator.comparingInt(literal -> literal.raw().length()))
        .map(body -> body.offsetOfPosition(positionOfLine(body.content(), line)))
        .map(statement.source()::locationAt);
  }

  /** Of the first character that is not blank. */
  private static int positionOfLine(String text, int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return text.codePointCount(0, at) + 1;
  }

  private static Stream<StringLiteral> strings(Statement statement) {
    return statement.tokens().stream().filter(Failures::isString).map(StringLiteral::of);
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
