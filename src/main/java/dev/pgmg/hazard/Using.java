package dev.pgmg.hazard;

import dev.pgmg.object.TokenCursor;
import java.util.Optional;

/**
 * What becomes of the values when a column changes its type.
 *
 * @param cast the type that USING casts the column to, where it says no more than that
 */
record Using(Kind kind, Optional<TypeText> cast) {

  /** How much USING says. */
  enum Kind {
    /** Nothing, or the column itself. */
    COLUMN,
    /** The column, cast to a type. */
    CAST,
    EXPRESSION
  }

  static final Using COLUMN = new Using(Kind.COLUMN, Optional.empty());
  private static final Using EXPRESSION = new Using(Kind.EXPRESSION, Optional.empty());

  /** The cursor stands behind USING, and goes to the end of the action. */
  static Using read(String column, TokenCursor cursor) {
    Using using = expression(column, cursor);
    boolean more = !cursor.atEnd() && !cursor.peekIs(",");
    while (!cursor.atEnd() && !cursor.peekIs(",")) {
      cursor.skipOne();
    }
    return more ? EXPRESSION : using;
  }

  private static Using expression(String column, TokenCursor cursor) {
    if (cursor.accept("(")) {
      Using inner = expression(column, cursor);
      return cursor.accept(")") ? inner : EXPRESSION;
    }
    if (cursor.accept("cast", "(")) {
      return isColumn(column, cursor) && cursor.accept("as") ? cast(cursor, ")") : EXPRESSION;
    }
    if (!isColumn(column, cursor)) {
      return EXPRESSION;
    }
    return cursor.accept("::") ? cast(cursor, "") : COLUMN;
  }

  private static boolean isColumn(String column, TokenCursor cursor) {
    return cursor.peekIsName() && cursor.name().equals(column);
  }

  private static Using cast(TokenCursor cursor, String end) {
    Optional<TypeText> type = TypeText.read(cursor);
    boolean ended = end.isEmpty() || cursor.accept(end);
    return type.isPresent() && ended ? new Using(Kind.CAST, type) : EXPRESSION;
  }
}
