package dev.pgmg.alter;

import static dev.pgmg.object.QualifiedName.quoted;

import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a composite type to its new attributes: renamed, dropped, retyped, or added at the end
 * (manual, ALTER TYPE). One in the middle, or another order, cannot be altered.
 *
 * <p>PostgreSQL from 14 to 18 takes all but a new type while columns of tables use the composite
 * type (else 0A000), and drops no attribute that a view or an SQL body names (2BP01). Typed tables
 * would follow with CASCADE only, which pgmg never says.
 */
final class CompositeAlteration {

  private final Map<String, Attribute> before;
  private final Map<String, Attribute> now;

  private CompositeAlteration(Map<String, Attribute> before, Map<String, Attribute> now) {
    this.before = before;
    this.now = now;
  }

  /** An attribute without its name. */
  private record Attribute(Piece type, Piece collation) {

    String sql() {
      return type.sql() + (collation.isNone() ? "" : " COLLATE " + collation.sql());
    }
  }

  static Optional<List<String>> between(
      Before before, Definition.OfObject now, List<Rename> renames) {
    Map<String, Attribute> recorded = attributes(before.statement());
    Map<String, Attribute> declared = attributes(now.statement());
    List<String> names = List.copyOf(declared.keySet());
    List<String> there = before.parts().orElse(List.copyOf(recorded.keySet()));
    List<Rename> applicable = Rename.applicable(renames, there, names);
    Map<String, Attribute> kept = new LinkedHashMap<>();
    for (String name : there) {
      // One that was added by hand has a type that no definition tells.
      Attribute attribute = recorded.getOrDefault(name, new Attribute(Piece.NONE, Piece.NONE));
      kept.put(Rename.renamed(List.of(name), applicable).getFirst(), attribute);
    }
    return new CompositeAlteration(kept, declared).statements(now.id().name().sql(), applicable);
  }

  private static Map<String, Attribute> attributes(Statement statement) {
    Clauses clauses = Clauses.after(statement, "type");
    clauses.dottedName();
    clauses.expect("as", "(");
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    while (!clauses.accept(")")) {
      String name = clauses.name();
      Piece type = clauses.type();
      Piece collation = clauses.accept("collate") ? clauses.dottedName() : Piece.NONE;
      attributes.put(name, new Attribute(type, collation));
      if (!clauses.accept(",") && !clauses.comes(")")) {
        throw clauses.unexpected();
      }
    }
    clauses.expectEnd();
    return attributes;
  }

  private Optional<List<String>> statements(String type, List<Rename> renames) {
    List<String> kept = before.keySet().stream().filter(now::containsKey).toList();
    if (!kept.equals(List.copyOf(now.keySet()).subList(0, kept.size()))) {
      return Optional.empty();
    }
    List<String> statements = new ArrayList<>();
    for (Rename rename : renames) {
      statements.add(
          "ALTER TYPE %s RENAME ATTRIBUTE %s TO %s"
              .formatted(type, quoted(rename.from()), quoted(rename.to())));
    }
    List<String> actions = actions();
    if (!actions.isEmpty()) {
      statements.add("ALTER TYPE " + type + " " + String.join(", ", actions));
    }
    return Optional.of(statements);
  }

  private List<String> actions() {
    List<String> actions = new ArrayList<>();
    for (String name : before.keySet()) {
      if (!now.containsKey(name)) {
        actions.add("DROP ATTRIBUTE " + quoted(name));
      }
    }
    now.forEach(
        (name, attribute) -> {
          if (!before.containsKey(name)) {
            actions.add("ADD ATTRIBUTE " + quoted(name) + " " + attribute.sql());
          } else if (!attribute.equals(before.get(name))) {
            actions.add("ALTER ATTRIBUTE " + quoted(name) + " TYPE " + attribute.sql());
          }
        });
    return actions;
  }
}
