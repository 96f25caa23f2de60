package dev.pgmg.alter;

import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives an operator other selectivity estimators (manual, ALTER OPERATOR), and nothing else. */
final class OperatorAlteration {

  private static final List<String> ESTIMATORS = List.of("restrict", "join");

  /** They are the operator's identity. */
  private static final Set<String> OPERANDS = Set.of("leftarg", "rightarg");

  private OperatorAlteration() {}

  static Optional<List<String>> between(Statement recorded, Definition.OfObject declared) {
    Map<String, Piece> before = attributes(recorded);
    Map<String, Piece> now = attributes(declared.statement());
    String schema = declared.id().name().schema();
    List<String> changes = new ArrayList<>();
    for (String estimator : ESTIMATORS) {
      String key = QualifiedName.quoted(estimator);
      Piece wanted = taken(key, now);
      if (!wanted.referredFrom(schema).equals(taken(key, before).referredFrom(schema))) {
        changes.add(
            estimator.toUpperCase(Locale.ROOT) + " = " + (wanted.isNone() ? "NONE" : wanted.sql()));
      }
    }
    before.replaceAll((name, value) -> value.referredFrom(schema));
    now.replaceAll((name, value) -> value.referredFrom(schema));
    if (!before.equals(now)) {
      return Optional.empty();
    }
    return Optional.of(
        changes.isEmpty()
            ? List.of()
            : List.of(
                "ALTER OPERATOR %s SET (%s)"
                    .formatted(declared.id().sqlReference(), String.join(", ", changes))));
  }

  private static Piece taken(String key, Map<String, Piece> attributes) {
    return Optional.ofNullable(attributes.remove(key)).orElse(Piece.NONE);
  }

  private static Map<String, Piece> attributes(Statement statement) {
    Clauses clauses = Clauses.after(statement, "operator");
    clauses.upTo("(");
    Map<String, Piece> attributes = new HashMap<>();
    clauses
        .options()
        .forEach(
            (name, value) -> {
              String known = name.equals("procedure") ? "function" : name;
              if (!OPERANDS.contains(known)) {
                attributes.put(known, value);
              }
            });
    clauses.expectEnd();
    return attributes;
  }
}
