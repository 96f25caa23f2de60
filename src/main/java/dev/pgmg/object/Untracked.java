package dev.pgmg.object;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.sql.Statement;
import java.util.Set;

/** The problems that a statement of {@code sql/} cannot be tracked, and where it belongs. */
final class Untracked {

  /** First words of what lives outside of a database's code or is shared by all databases. */
  private static final Set<String> OF_MIGRATIONS =
      Set.of(
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "GLOBAL",
          "LOCAL",
          "ROLE",
          "USER",
          "GROUP",
          "DATABASE",
          "TABLESPACE",
          "SUBSCRIPTION",
          "LANGUAGE",
          "TRUSTED",
          "PROCEDURAL",
          "TRANSFORM",
          "ACCESS",
          "LARGE",
          "PARAMETER",
          "SYSTEM",
          "DEFAULT");

  private static final Set<String> OF_TWO_WORDS =
      Set.of(
          "ACCESS",
          "LARGE",
          "DEFAULT",
          "PROCEDURAL",
          "TRUSTED",
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "TEXT");

  private Untracked() {}

  static PgmgException belongsInMigrations(Statement statement, String what) {
    return withHint(
        statement,
        what,
        "put it into a numbered file of the migrations folder, where it runs once");
  }

  static PgmgException withHint(Statement statement, String what, String hint) {
    return new PgmgException(
        Problem.at(
                statement.location(),
                ProblemCode.BELONGS_IN_MIGRATIONS,
                what + " cannot be tracked as an object of sql/")
            .withHint(hint));
  }

  static PgmgException unsupported(Statement statement, String message, String hint) {
    return new PgmgException(
        Problem.at(statement.location(), ProblemCode.UNSUPPORTED_STATEMENT, message)
            .withHint(hint));
  }

  /** There is no such kind of object, or none that may stand in {@code sql/}. */
  static PgmgException kind(Statement statement, String verb, TokenCursor cursor) {
    String first = cursor.peekWord();
    String what = verb + " " + words(cursor, OF_TWO_WORDS.contains(first) ? 2 : 1);
    if (OF_MIGRATIONS.contains(first)) {
      return belongsInMigrations(statement, what);
    }
    return Suggestion.closest(first, KindWords.FIRST)
        .filter(meant -> !meant.equals(first))
        .map(meant -> unsupported(statement, what + " is unknown", "did you mean " + meant + "?"))
        .orElseGet(
            () ->
                unsupported(
                    statement, what + " is not supported in sql/", "put it into a migration"));
  }

  /** The next words, upper case, or the symbol that is there instead. */
  static String words(TokenCursor cursor, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count && !cursor.peekWord().isEmpty(); i++) {
      words.append(i == 0 ? "" : " ").append(cursor.peekWord());
      cursor.take();
    }
    return words.isEmpty() && !cursor.atEnd() ? cursor.take().text() : words.toString();
  }
}
