package dev.pgmg.plan;

import dev.pgmg.problem.SourceLocation;
import dev.pgmg.sql.Statement;
import java.util.Optional;

/**
 * One statement as it is sent.
 *
 * @param statement where it comes from, if it stands in a file
 * @param cause the place to blame where it stands in none: the definition it is made for
 * @param inserted how many characters were put in behind its first word
 */
public record Command(
    String sql, Optional<Statement> statement, Optional<SourceLocation> cause, int inserted) {

  private static final String OR_REPLACE = " OR REPLACE";

  /** A statement of pgmg's own. */
  public static Command of(String sql) {
    return new Command(sql, Optional.empty(), Optional.empty(), 0);
  }

  /** A statement of pgmg's own that a definition makes necessary. */
  static Command of(String sql, Statement cause) {
    return new Command(sql, Optional.empty(), Optional.of(cause.location()), 0);
  }

  /** A statement that is sent otherwise than it stands in its file. */
  static Command changed(String sql, Statement statement) {
    return new Command(sql, Optional.of(statement), Optional.empty(), 0);
  }

  /** A statement as it stands in its file. */
  public static Command of(Statement statement) {
    return changed(statement.sql(), statement);
  }

  /** The statement with OR REPLACE, whether its file says so or not. */
  static Command replacing(Statement statement) {
    boolean saysItself = statement.tokens().get(1).isWord("or");
    if (saysItself || !statement.tokens().getFirst().isWord("create")) {
      return of(statement);
    }
    String sql = statement.sql();
    int behindCreate = statement.tokens().getFirst().text().length();
    return new Command(
        sql.substring(0, behindCreate) + OR_REPLACE + sql.substring(behindCreate),
        Optional.of(statement),
        Optional.empty(),
        OR_REPLACE.length());
  }

  /** The data that follows a COPY ... FROM stdin. */
  public Optional<String> copyData() {
    return statement.flatMap(Statement::copyData);
  }

  /** The place in the file of a 1-based character position in {@link #sql}. */
  public Optional<SourceLocation> placeOf(int position) {
    return statement.map(
        from -> {
          boolean behind = position > from.tokens().getFirst().text().length();
          int inFile = behind ? Math.max(position - inserted, 1) : position;
          return from.source().locationAt(from.source().offsetOfPosition(from.start(), inFile));
        });
  }
}
