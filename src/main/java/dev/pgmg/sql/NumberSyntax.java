package dev.pgmg.sql;

/**
 * Where a numeric constant ends (section 4.1.2.6 of the manual).
 *
 * <p>With the prefixes and underscores of PostgreSQL 16; older servers read those as a number and a
 * word right after it, which end at the same place. So do all where a letter follows.
 */
final class NumberSyntax {

  private NumberSyntax() {}

  /** The end of the number that a digit, or a dot before a digit, starts. */
  static int end(String text, int start) {
    int radixEnd = radixEnd(text, start);
    if (radixEnd >= 0) {
      return radixEnd;
    }
    int end = decimalEnd(text, start);
    // 1..2 is a range of PL/pgSQL, not 1. and .2
    if (Characters.at(text, end) == '.' && Characters.at(text, end + 1) != '.') {
      end = decimalEnd(text, end + 1);
    }
    return exponentEnd(text, end);
  }

  private static int radixEnd(String text, int start) {
    if (text.charAt(start) != '0') {
      return -1;
    }
    int radix =
        switch (Characters.at(text, start + 1)) {
          case 'x', 'X' -> 16;
          case 'o', 'O' -> 8;
          case 'b', 'B' -> 2;
          default -> 0;
        };
    int end = radix == 0 ? start : digitsEnd(text, start + 2, radix);
    boolean isWord = end < text.length() && Characters.wordEnd(text, end - 1) > end;
    return end > start + 2 && !isWord ? end : -1;
  }

  private static int exponentEnd(String text, int start) {
    if (Characters.lower(Characters.at(text, start)) != 'e') {
      return start;
    }
    char sign = Characters.at(text, start + 1);
    int digits = start + (sign == '+' || sign == '-' ? 2 : 1);
    int end = decimalEnd(text, digits);
    return end > digits ? end : start;
  }

  private static int decimalEnd(String text, int start) {
    return Characters.isDigit(Characters.at(text, start)) ? digitsEnd(text, start, 10) : start;
  }

  /** Digits, each with at most one underscore before it. */
  private static int digitsEnd(String text, int start, int radix) {
    int end = start;
    while (true) {
      int digit = Characters.at(text, end) == '_' ? end + 1 : end;
      if (!isDigit(Characters.at(text, digit), radix)) {
        return end;
      }
      end = digit + 1;
    }
  }

  private static boolean isDigit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }
}
