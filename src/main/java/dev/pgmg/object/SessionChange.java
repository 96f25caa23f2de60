package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import java.util.List;

/**
 * Statements that change what the session works with from then on: SET and RESET, of roles too, and
 * a SELECT of set_config() alone, as pg_dump writes it. SET CONSTRAINTS and SET TRANSACTION are of
 * the transaction.
 */
public final class SessionChange {

  private SessionChange() {}

  /** Those among some statements, in their order. */
  public static List<Statement> among(List<Statement> statements) {
    return statements.stream().filter(SessionChange::isOne).toList();
  }

  private static boolean isOne(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    if (cursor.accept("set")) {
      return !cursor.peekIs("constraints") && !cursor.peekIs("transaction");
    }
    return cursor.accept("reset") || setsConfig(cursor);
  }

  private static boolean setsConfig(TokenCursor cursor) {
    if (!cursor.accept("select")) {
      return false;
    }
    cursor.accept("pg_catalog", ".");
    if (!cursor.accept("set_config")) {
      return false;
    }
    cursor.skipOne();
    return cursor.atEnd();
  }
}
