package dev.pgmg.convergence;

import dev.pgmg.convergence.Piece.Name.Prefix;
import java.util.List;
import java.util.stream.Collectors;

/** What a type is called, what values it has and what can be done with them. */
final class Types {

  /** What can be done with a value. */
  enum Family {
    NUMBER,
    TEXT,
    BOOLEAN,
    DATE,
    ENUM,
    COMPOSITE,
    RANGE,
    ARRAY,
    OTHER
  }

  private static final List<String> NUMBERS = List.of("integer", "bigint", "numeric", "smallint");

  private Types() {}

  static String name(Model model, Type type, Prefix prefix) {
    return switch (model.resolve(type)) {
      case Type.BuiltIn builtIn -> builtIn.name();
      case Type.Declared declared -> model.name(new Piece.Name(declared.id(), "", prefix));
      case Type.ArrayOf array -> name(model, array.element(), prefix) + "[]";
      case Type.RowOf row -> model.name(new Piece.Name(row.relation(), "", prefix));
      case Type.OfColumn column -> throw new IllegalStateException("unresolved: " + column);
    };
  }

  static Family family(Model model, Type type) {
    return switch (model.resolve(type)) {
      case Type.BuiltIn builtIn -> family(builtIn.name());
      case Type.Declared declared -> declaredFamily(model, declared);
      case Type.ArrayOf array -> Family.ARRAY;
      case Type.RowOf row -> Family.OTHER;
      case Type.OfColumn column -> Family.OTHER;
    };
  }

  /** Equal shapes can be used alike. */
  static String shape(Model model, Type type) {
    return switch (model.resolve(type)) {
      case Type.BuiltIn builtIn -> builtIn.name();
      case Type.Declared declared -> "#" + declared.id() + "/" + declaredShape(model, declared);
      case Type.ArrayOf array -> shape(model, array.element()) + "[]";
      case Type.RowOf row -> "row of " + row.relation();
      case Type.OfColumn column -> "?";
    };
  }

  /** A value as an expression of exactly that type. */
  static String sample(Model model, Type type, Prefix prefix) {
    Type resolved = model.resolve(type);
    String name = name(model, type, prefix);
    return switch (family(model, type)) {
      case NUMBER -> "(7)::" + name;
      case TEXT -> "('seven')::" + name;
      case BOOLEAN -> "(true)::" + name;
      case DATE -> "('2024-05-06')::" + name;
      case ENUM -> "(" + Identifier.literal(firstLabel(model, resolved)) + ")::" + name;
      case COMPOSITE -> row(model, resolved, prefix) + "::" + name;
      case RANGE -> "('empty')::" + name;
      case ARRAY -> "('{}')::" + name;
      case OTHER -> "(NULL)::" + name;
    };
  }

  static String pair(Model model, Type one, Type other) {
    return " " + shape(model, one) + " to " + shape(model, other);
  }

  private static Family family(String name) {
    if (NUMBERS.contains(name)) {
      return Family.NUMBER;
    }
    return switch (name) {
      case "text", "citext" -> Family.TEXT;
      case "boolean" -> Family.BOOLEAN;
      case "date" -> Family.DATE;
      default -> Family.OTHER;
    };
  }

  private static Family declaredFamily(Model model, Type.Declared type) {
    return switch (details(model, type)) {
      case Details.Labels labels -> Family.ENUM;
      case Details.Attributes attributes -> Family.COMPOSITE;
      case Details.Domain domain -> family(model, domain.base());
      case Details.Range range -> Family.RANGE;
      default -> Family.OTHER;
    };
  }

  private static String declaredShape(Model model, Type.Declared type) {
    return switch (details(model, type)) {
      case Details.Domain domain -> "domain " + shape(model, domain.base());
      case Details.Range range -> "range " + shape(model, range.of());
      default -> declaredFamily(model, type).toString();
    };
  }

  // While a project is put right a type may be missing.
  private static Details details(Model model, Type.Declared type) {
    return model.findThing(type.id()).map(Thing::details).orElse(Details.NONE);
  }

  private static String firstLabel(Model model, Type type) {
    Type.Declared declared = (Type.Declared) type;
    return model.thing(declared.id()).details() instanceof Details.Labels labels
        ? labels.labels().getFirst()
        : sampleOfBase(model, declared);
  }

  private static String sampleOfBase(Model model, Type.Declared type) {
    return model.thing(type.id()).details() instanceof Details.Domain domain
        ? firstLabel(model, domain.base())
        : "";
  }

  private static String row(Model model, Type type, Prefix prefix) {
    Type.Declared declared = (Type.Declared) type;
    return switch (model.thing(declared.id()).details()) {
      case Details.Attributes attributes ->
          attributes.attributes().stream()
              .map(attribute -> sample(model, attribute.type(), prefix))
              .collect(Collectors.joining(", ", "ROW(", ")"));
      case Details.Domain domain -> sample(model, domain.base(), prefix);
      default -> "NULL";
    };
  }
}
