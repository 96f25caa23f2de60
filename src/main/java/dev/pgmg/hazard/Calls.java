package dev.pgmg.hazard;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import dev.pgmg.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

/** The functions that are called: by an expression, or by a statement for what they do. */
public final class Calls {

  private static final Set<String> READS = Set.of("SELECT", "WITH", "VALUES", "TABLE");
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "merge");

  private Calls() {}

  /**
   * What stands before a parenthesis in a SELECT: all functions that it calls, and some words that
   * are none. A SELECT whose rows nobody reads is there for what they do; what writes rows calls
   * them for their values.
   */
  public static Set<QualifiedName> in(Statement statement) {
    TokenCursor cursor = new TokenCursor(statement);
    Set<QualifiedName> called = new LinkedHashSet<>();
    while (cursor.accept("(")) {
      // Of a SELECT in parentheses.
    }
    boolean reads =
        READS.contains(cursor.peekWord())
            && statement.tokens().stream()
                .noneMatch(token -> WRITES.stream().anyMatch(token::isWord));
    while (reads && !cursor.atEnd()) {
      if (cursor.peekIsName()) {
        addIfCalled(cursor, called);
      } else {
        cursor.take();
      }
    }
    return called;
  }

  /** Reads on to the next comma or to one of these words, outside of parentheses. */
  static Set<QualifiedName> upTo(TokenCursor cursor, Set<String> ends) {
    Set<QualifiedName> called = new LinkedHashSet<>();
    int depth = 0;
    while (!cursor.atEnd()
        && (depth > 0 || (!cursor.peekIs(",") && !ends.contains(cursor.peekWord())))) {
      if (cursor.peekIsName()) {
        addIfCalled(cursor, called);
      } else {
        depth += cursor.peekIs("(") ? 1 : cursor.peekIs(")") ? -1 : 0;
        cursor.take();
      }
    }
    return called;
  }

  private static void addIfCalled(TokenCursor cursor, Set<QualifiedName> called) {
    QualifiedName name = name(cursor);
    if (cursor.peekIs("(")) {
      called.addAll(cursor.mayBe(name));
    }
  }

  // The name before .* is that of a table.
  private static QualifiedName name(TokenCursor cursor) {
    QualifiedName name = QualifiedName.unqualified(cursor.name());
    while (cursor.accept(".")) {
      if (!cursor.peekIsName()) {
        return name;
      }
      name = new QualifiedName(name.name(), cursor.name());
    }
    return name;
  }
}
