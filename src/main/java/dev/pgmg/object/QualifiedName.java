package dev.pgmg.object;

/**
 * A name as PostgreSQL stores it: unquoted parts folded to lower case, quotes removed.
 *
 * @param schema empty where the statement gave none
 */
public record QualifiedName(String schema, String name) {

  public static QualifiedName unqualified(String name) {
    return new QualifiedName("", name);
  }

  public boolean isQualified() {
    return !schema.isEmpty();
  }

  /** This name in a schema, where it has none of its own. */
  public QualifiedName in(String defaultSchema) {
    return isQualified() ? this : new QualifiedName(defaultSchema, name);
  }

  /** As SQL, quoted where needed. */
  public String sql() {
    return isQualified() ? quoted(schema) + "." + quoted(name) : quoted(name);
  }

  /** As people read it: SQL without {@code public}. */
  public String shown() {
    return schema.equals("public") ? quoted(name) : sql();
  }

  /** One part of a name, quoted as quote_ident() would. */
  public static String quoted(String part) {
    return isPlain(part) && !Keywords.needsQuotes(part)
        ? part
        : '"' + part.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || c == '_';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && i > 0)) {
        return false;
      }
    }
    return !part.isEmpty();
  }
}
