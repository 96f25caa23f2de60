package dev.pgmg.sql;

/**
 * The classes of characters that PostgreSQL's lexer knows, and where runs of them end.
 *
 * <p>Whatever is not ASCII is a letter, a no-break space too. {@code start} and {@code end} are
 * offsets; what is looked for and not there is -1.
 */
final class Characters {

  private static final int ASCII = 128;
  private static final char NONE = '\0';
  private static final String[] SINGLE = new String[ASCII];
  private static final boolean[] CONTINUES_WORD = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      SINGLE[c] = String.valueOf(c);
      CONTINUES_WORD[c] = startsWord(c) || isDigit(c) || c == '$';
    }
  }

  private Characters() {}

  /** The character at an offset, NUL outside of the text. */
  static char at(String text, int offset) {
    return offset < text.length() ? text.charAt(offset) : NONE;
  }

  static boolean startsWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= ASCII;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  static int wordEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length() && continuesWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static int whitespaceEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset of the next line end, or of the end of the text. */
  static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset after the first line end between {@code start} and {@code end}, CRLF being one. */
  static int nextLine(String text, int start, int end) {
    int lineEnd = lineEnd(text, start);
    if (lineEnd >= end) {
      return -1;
    }
    return lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
  }

  /** A part of the text; single ASCII characters, half of all tokens, cost nothing. */
  static String slice(String text, int start, int end) {
    if (end == start + 1 && text.charAt(start) < ASCII) {
      return SINGLE[text.charAt(start)];
    }
    return text.substring(start, end);
  }

  /** Lower case as PostgreSQL folds names in UTF-8: ASCII letters only. */
  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean continuesWord(char c) {
    return c >= ASCII || CONTINUES_WORD[c];
  }
}
