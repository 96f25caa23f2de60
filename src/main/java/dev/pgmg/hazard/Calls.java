package dev.pgmg.hazard;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import java.util.LinkedHashSet;
import java.util.Set;

/** The functions that an expression calls. */
final class Calls {

  private Calls() {}

  /** Reads on to the next comma or to one of these words, outside of parentheses. */
  static Set<QualifiedName> upTo(TokenCursor cursor, Set<String> ends) {
    Set<QualifiedName> called = new LinkedHashSet<>();
    int depth = 0;
    while (!cursor.atEnd()
        && (depth > 0 || (!cursor.peekIs(",") && !ends.contains(cursor.peekWord())))) {
      if (cursor.peekIsName()) {
        QualifiedName name = cursor.qualifiedName();
        if (cursor.peekIs("(")) {
          called.add(name);
        }
      } else {
        depth += cursor.peekIs("(") ? 1 : cursor.peekIs(")") ? -1 : 0;
        cursor.take();
      }
    }
    return called;
  }
}
