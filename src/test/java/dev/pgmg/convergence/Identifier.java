package dev.pgmg.convergence;

/** Names as SQL writes them. */
final class Identifier {

  private Identifier() {}

  static String quoted(String name) {
    boolean plain = name.matches("[a-z_][a-z0-9_]*");
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
