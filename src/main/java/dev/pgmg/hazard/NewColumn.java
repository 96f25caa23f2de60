package dev.pgmg.hazard;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.object.TokenCursor;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A column as ADD COLUMN defines it.
 *
 * @param called the functions that its default calls
 */
record NewColumn(String name, TypeText type, Set<Feature> features, Set<QualifiedName> called) {

  /** What is said of it that costs something where there are rows. */
  enum Feature {
    DEFAULT,
    IDENTITY,
    /** GENERATED ALWAYS AS (...) STORED. */
    STORED,
    CHECK,
    /** UNIQUE or PRIMARY KEY. */
    KEY,
    REFERENCES
  }

  private static final Set<String> SERIAL =
      Set.of("serial", "serial2", "serial4", "serial8", "bigserial", "smallserial");

  private static final Set<String> BEHIND_DEFAULT =
      Set.of(
          "CONSTRAINT",
          "NOT",
          "NULL",
          "CHECK",
          "UNIQUE",
          "PRIMARY",
          "REFERENCES",
          "GENERATED",
          "COLLATE",
          "DEFERRABLE",
          "INITIALLY",
          "STORAGE",
          "COMPRESSION",
          "DEFAULT");

  NewColumn {
    features = Set.copyOf(features);
    called = Set.copyOf(called);
  }

  boolean is(Feature feature) {
    return features.contains(feature);
  }

  /** The cursor stands at the column's name, and goes to the end of the definition. */
  static Optional<NewColumn> read(TokenCursor cursor) {
    String name = cursor.name();
    Optional<TypeText> type = TypeText.read(cursor);
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    Set<QualifiedName> called = new LinkedHashSet<>();
    if (type.filter(known -> SERIAL.contains(known.name())).isPresent()) {
      features.add(Feature.IDENTITY);
    }
    while (!cursor.atEnd() && !cursor.peekIs(",")) {
      feature(cursor, features, called);
    }
    return type.map(known -> new NewColumn(name, known, features, called));
  }

  private static void feature(
      TokenCursor cursor, Set<Feature> features, Set<QualifiedName> called) {
    if (cursor.accept("constraint")) {
      cursor.name();
    } else if (cursor.accept("by", "default", "as", "identity")
        || cursor.accept("as", "identity")) {
      features.add(Feature.IDENTITY);
    } else if (cursor.accept("default")) {
      features.add(Feature.DEFAULT);
      called.addAll(Calls.upTo(cursor, BEHIND_DEFAULT));
    } else if (cursor.accept("stored")) {
      features.add(Feature.STORED);
    } else if (cursor.accept("check")) {
      features.add(Feature.CHECK);
    } else if (cursor.accept("not", "enforced")) {
      features.remove(Feature.CHECK);
    } else if (cursor.accept("unique") || cursor.accept("primary", "key")) {
      features.add(Feature.KEY);
    } else if (cursor.accept("references")) {
      features.add(Feature.REFERENCES);
      cursor.qualifiedName();
    } else {
      cursor.skipOne();
    }
  }
}
