package dev.pgmg.object;

import java.util.regex.Pattern;

/**
 * A name as PostgreSQL stores it: unquoted parts folded to lower case, quotes removed.
 *
 * @param schema empty where the statement gave none
 */
public record QualifiedName(String schema, String name) {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

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
    return PLAIN.matcher(part).matches() && !Keywords.needsQuotes(part)
        ? part
        : '"' + part.replace("\"", "\"\"") + '"';
  }
}
