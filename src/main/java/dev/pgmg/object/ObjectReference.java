package dev.pgmg.object;

import java.util.Locale;
import java.util.Set;

/**
 * Reads how a statement refers to an object after its kind, as DROP, ALTER, COMMENT ON and GRANT do
 * and {@link ObjectId#sqlReference} writes it.
 */
final class ObjectReference {

  /** Words that stand for a role. */
  private static final Set<String> ROLE_WORDS =
      Set.of("USER", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

  private ObjectReference() {}

  static ObjectId read(ObjectKind kind, TokenCursor cursor) {
    return switch (kind.family().shape()) {
      case IN_SCHEMA -> ObjectId.of(kind, cursor.qualifiedName());
      case ALONE, DESCRIBED -> ObjectId.of(kind, QualifiedName.unqualified(cursor.name()));
      case WITH_ARGUMENTS -> new ObjectId(kind, cursor.qualifiedName(), arguments(cursor));
      case OPERATOR -> new ObjectId(kind, cursor.operatorName(), operands(cursor));
      case WITH_METHOD -> withMethod(kind, cursor.qualifiedName(), cursor);
      case CAST -> new ObjectId(kind, QualifiedName.unqualified(""), types(cursor));
      case ON_RELATION -> onRelation(kind, cursor.name(), cursor);
      case ON_SERVER -> onServer(kind, cursor);
    };
  }

  // Without its arguments a routine is the only one of its name.
  private static String arguments(TokenCursor cursor) {
    return cursor.peekIs("(")
        ? new Signature(Signature.parameterList(cursor, Signature.Mode.IN), "").identityArguments()
        : "";
  }

  private static String operands(TokenCursor cursor) {
    expect(cursor, "(", "the types of the operands are missing");
    String left = operand(cursor);
    expect(cursor, ",", "the type of the right operand is missing");
    String right = operand(cursor);
    expect(cursor, ")", "the types of the operands do not end");
    return operands(left, right);
  }

  /** The member of an operator with these types of operands. */
  static String operands(String left, String right) {
    return "(" + left + ", " + right + ")";
  }

  private static String operand(TokenCursor cursor) {
    return cursor.accept("none") ? "NONE" : type(cursor);
  }

  static ObjectId withMethod(ObjectKind kind, QualifiedName name, TokenCursor cursor) {
    expect(cursor, "using", "USING and the access method are missing");
    return new ObjectId(kind, name, cursor.name());
  }

  private static String types(TokenCursor cursor) {
    expect(cursor, "(", "the types of the cast are missing");
    String source = type(cursor);
    expect(cursor, "as", "the target type of the cast is missing");
    String target = type(cursor);
    expect(cursor, ")", "the types of the cast do not end");
    return "(" + source + " AS " + target + ")";
  }

  private static String type(TokenCursor cursor) {
    return TypeNames.read(cursor).orElseThrow(() -> cursor.unexpected("a type is missing"));
  }

  private static ObjectId onRelation(ObjectKind kind, String name, TokenCursor cursor) {
    expect(cursor, "on", "ON and the relation are missing");
    return new ObjectId(kind, cursor.qualifiedName(), name);
  }

  private static ObjectId onServer(ObjectKind kind, TokenCursor cursor) {
    expect(cursor, "for", "FOR and the role are missing");
    String role = role(cursor);
    expect(cursor, "server", "SERVER and the server are missing");
    return new ObjectId(kind, QualifiedName.unqualified(cursor.name()), role);
  }

  // A role that is called as one of the words could not be told from it in an identity.
  private static String role(TokenCursor cursor) {
    boolean word = ROLE_WORDS.contains(cursor.peekWord());
    int at = cursor.position();
    String role = cursor.name();
    if (!word && ROLE_WORDS.contains(role.toUpperCase(Locale.ROOT))) {
      cursor.moveTo(at);
      throw cursor.unexpected("a role with this name cannot be told from the word");
    }
    return role;
  }

  private static void expect(TokenCursor cursor, String wordOrSymbol, String otherwise) {
    if (!cursor.accept(wordOrSymbol)) {
      throw cursor.unexpected(otherwise);
    }
  }
}
