package dev.pgmg.hazard;

import dev.pgmg.object.TokenCursor;
import java.util.ArrayList;
import java.util.List;

/** Lists of columns in parentheses. */
final class ColumnLists {

  private ColumnLists() {}

  /** Those of the entries that begin with a column's name; none where no list comes next. */
  static List<String> read(TokenCursor cursor) {
    List<String> columns = new ArrayList<>();
    if (!cursor.accept("(")) {
      return columns;
    }
    do {
      if (cursor.peekIsName()) {
        String name = cursor.name();
        boolean called = cursor.peekIs("(");
        columns.addAll(called ? List.of() : List.of(name));
      }
      while (!cursor.atEnd() && !cursor.peekIs(",") && !cursor.peekIs(")")) {
        cursor.skipOne();
      }
    } while (cursor.accept(","));
    cursor.accept(")");
    return columns;
  }
}
