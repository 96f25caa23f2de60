package dev.pgmg.object;

import dev.pgmg.object.Signature.Parameter;
import java.util.List;
import java.util.Map;

/** Reads which object a CREATE statement makes, from after the words of its kind. */
final class CreatedObject {

  private CreatedObject() {}

  static ObjectId read(ObjectKind kind, TokenCursor cursor) {
    return switch (kind) {
      case FUNCTION, PROCEDURE, AGGREGATE -> routine(kind, cursor);
      case OPERATOR -> operator(cursor);
      case OPERATOR_CLASS -> operatorClass(cursor);
      case SCHEMA -> schema(cursor);
      case INDEX -> index(cursor);
      case TRIGGER -> onRelation(kind, "on", cursor);
      case RULE -> onRelation(kind, "to", cursor);
      case STATISTICS -> statistics(cursor);
      default -> {
        cursor.accept("if", "not", "exists");
        yield ObjectReference.read(kind, cursor);
      }
    };
  }

  private static ObjectId routine(ObjectKind kind, TokenCursor cursor) {
    QualifiedName name = cursor.qualifiedName();
    return new ObjectId(kind, name, signature(kind, cursor).identityArguments());
  }

  /** The interface of a routine; the cursor stands behind its name. */
  static Signature signature(ObjectKind kind, TokenCursor cursor) {
    return kind == ObjectKind.AGGREGATE && isOldAggregate(cursor)
        ? new Signature(baseType(cursor), "")
        : Signature.read(cursor);
  }

  // CREATE AGGREGATE a (BASETYPE = ...) has one list, a (integer) (SFUNC = ...) has two.
  private static boolean isOldAggregate(TokenCursor cursor) {
    int start = cursor.position();
    if (cursor.peekIs("(")) {
      cursor.skipOne();
    }
    boolean old = cursor.atEnd() && cursor.position() > start;
    cursor.moveTo(start);
    return old;
  }

  private static List<Parameter> baseType(TokenCursor cursor) {
    String type =
        DefinitionList.types(cursor, "basetype").values().stream()
            .findFirst()
            .orElseThrow(() -> cursor.unexpected("the aggregate says neither types nor BASETYPE"));
    // "ANY", in any case, quoted or not, says that there is no argument.
    return type.equalsIgnoreCase("\"any\"") ? List.of() : List.of(Parameter.unnamed(type));
  }

  private static ObjectId operator(TokenCursor cursor) {
    QualifiedName name = cursor.operatorName();
    Map<String, String> types = DefinitionList.types(cursor, "leftarg", "rightarg");
    String operands =
        ObjectReference.operands(
            types.getOrDefault("leftarg", "NONE"), types.getOrDefault("rightarg", "NONE"));
    return new ObjectId(ObjectKind.OPERATOR, name, operands);
  }

  private static ObjectId operatorClass(TokenCursor cursor) {
    QualifiedName name = cursor.qualifiedName();
    cursor.accept("default");
    if (!cursor.accept("for", "type") || TypeNames.read(cursor).isEmpty()) {
      throw cursor.unexpected("FOR TYPE and the type are missing");
    }
    return ObjectReference.withMethod(ObjectKind.OPERATOR_CLASS, name, cursor);
  }

  private static ObjectId schema(TokenCursor cursor) {
    cursor.accept("if", "not", "exists");
    cursor.accept("authorization");
    return ObjectId.of(ObjectKind.SCHEMA, QualifiedName.unqualified(cursor.name()));
  }

  // An index stands in the schema of its table.
  private static ObjectId index(TokenCursor cursor) {
    cursor.accept("concurrently");
    cursor.accept("if", "not", "exists");
    refuseUnnamed(cursor);
    String name = cursor.name();
    cursor.skipPast("on");
    cursor.accept("only");
    String schema = cursor.qualifiedName().schema();
    return ObjectId.of(ObjectKind.INDEX, new QualifiedName(schema, name));
  }

  private static ObjectId statistics(TokenCursor cursor) {
    cursor.accept("if", "not", "exists");
    refuseUnnamed(cursor);
    return ObjectReference.read(ObjectKind.STATISTICS, cursor);
  }

  private static void refuseUnnamed(TokenCursor cursor) {
    if (cursor.peekIs("on")) {
      throw cursor.unexpected("a name is missing");
    }
  }

  private static ObjectId onRelation(ObjectKind kind, String before, TokenCursor cursor) {
    String name = cursor.name();
    if (!cursor.skipPast(before)) {
      throw cursor.unexpected("the relation is missing");
    }
    return new ObjectId(kind, cursor.qualifiedName(), name);
  }
}
