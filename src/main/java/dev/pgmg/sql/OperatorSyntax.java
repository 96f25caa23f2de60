package dev.pgmg.sql;

/**
 * Where an operator ends (section 4.1.3 of the manual).
 *
 * <p>The longest run of operator characters, but never into a comment, and with a sign at its end
 * only if it has a character that no operator of the SQL standard has: {@code a<-1} compares with
 * -1, {@code @-} is an operator.
 */
final class OperatorSyntax {

  private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";
  private static final String NOT_IN_STANDARD_OPERATORS = "~!@#^&|`?%";

  /** PostgreSQL refuses longer ones; looking further would take quadratic time. */
  private static final int MAX_LENGTH = 64;

  private OperatorSyntax() {}

  static boolean isOperatorCharacter(char c) {
    return OPERATOR_CHARACTERS.indexOf(c) >= 0;
  }

  static boolean startsLineComment(String text, int start) {
    return text.startsWith("--", start);
  }

  static boolean startsBlockComment(String text, int start) {
    return text.startsWith("/*", start);
  }

  static int end(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    boolean mayEndWithSign = false;
    int end = start;
    int signsStart = start;
    while (end < limit && continuesOperator(text, end)) {
      char c = text.charAt(end);
      mayEndWithSign |= NOT_IN_STANDARD_OPERATORS.indexOf(c) >= 0;
      end++;
      signsStart = c == '+' || c == '-' ? signsStart : end;
    }
    return mayEndWithSign ? end : Math.max(signsStart, start + 1);
  }

  private static boolean continuesOperator(String text, int offset) {
    return isOperatorCharacter(text.charAt(offset))
        && !startsLineComment(text, offset)
        && !startsBlockComment(text, offset);
  }
}
