package dev.pgmg.hazard;

import dev.pgmg.object.TokenCursor;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A constraint as ADD CONSTRAINT defines it.
 *
 * @param name empty where PostgreSQL gives it one
 * @param index the one it is to use; else empty
 * @param proof the columns that a CHECK keeps from being null
 */
record NewConstraint(String name, Type type, String index, Validity validity, List<String> proof) {

  /** What it demands. */
  enum Type {
    PRIMARY_KEY,
    UNIQUE,
    EXCLUDE,
    CHECK,
    FOREIGN_KEY
  }

  /** Whether the rows that are there have to pass. */
  enum Validity {
    AT_ONCE,
    LATER
  }

  NewConstraint {
    proof = List.copyOf(proof);
  }

  boolean isIndexed() {
    return type == Type.PRIMARY_KEY || type == Type.UNIQUE || type == Type.EXCLUDE;
  }

  /** The cursor stands behind the constraint's name, at its type. */
  static NewConstraint read(String name, Type type, TokenCursor cursor) {
    List<Token> expression = new ArrayList<>();
    String index = "";
    Validity validity = Validity.AT_ONCE;
    if (type == Type.CHECK) {
      int from = cursor.position();
      cursor.skipOne();
      expression.addAll(cursor.between(from, cursor.position()));
    }
    while (!cursor.atEnd() && !cursor.peekIs(",")) {
      if (cursor.accept("using", "index") && !cursor.peekIs("tablespace")) {
        index = cursor.name();
      } else if (cursor.accept("not", "valid") || cursor.accept("not", "enforced")) {
        validity = Validity.LATER;
      } else {
        cursor.skipOne();
      }
    }
    return new NewConstraint(name, type, index, validity, NotNull.provenBy(expression));
  }
}
