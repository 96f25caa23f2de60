package dev.pgmg.sql;

/**
 * Where constants, quoted names and block comments end (sections 4.1.1, 4.1.2 and 4.1.5 of the
 * manual); -1 where they are never closed.
 */
final class QuoteSyntax {

  private QuoteSyntax() {}

  /** The end of the string constant whose opening quote is at {@code quote}. */
  static int stringEnd(String text, int quote, TokenKind kind) {
    return switch (kind) {
      case ESCAPE_STRING -> escapeStringEnd(text, quote);
      case BIT_STRING -> bitStringEnd(text, quote);
      default -> doubledQuoteEnd(text, quote);
    };
  }

  /** The end of something in quotes in which only its doubled quote is special. */
  static int doubledQuoteEnd(String text, int quote) {
    char mark = text.charAt(quote);
    int close = text.indexOf(mark, quote + 1);
    while (close >= 0 && Characters.at(text, close + 1) == mark) {
      close = text.indexOf(mark, close + 2);
    }
    return close < 0 ? -1 : close + 1;
  }

  /** The end of the tag {@code $name$} or {@code $$} that opens a string; -1 if it is none. */
  static int dollarTagEnd(String text, int start) {
    int end = start + 1;
    if (Characters.startsWord(Characters.at(text, end))) {
      while (isTagCharacter(Characters.at(text, end))) {
        end++;
      }
    }
    return Characters.at(text, end) == '$' ? end + 1 : -1;
  }

  static int dollarStringEnd(String text, int start, int bodyStart) {
    String tag = text.substring(start, bodyStart);
    int close = text.indexOf(tag, bodyStart);
    return close < 0 ? -1 : close + tag.length();
  }

  static int blockCommentEnd(String text, int start) {
    int depth = 1;
    int i = start + 2;
    while (depth > 0 && i < text.length()) {
      if (text.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i += 2;
      } else {
        i++;
      }
    }
    return depth > 0 ? -1 : i;
  }

  /** What a text that is never closed would be, in PostgreSQL's words. */
  static String describe(String open) {
    return switch (Characters.lower(open.charAt(0))) {
      case '"' -> "quoted identifier";
      case '/' -> "/* comment";
      case '$' -> "dollar-quoted string";
      case 'b' -> "bit string literal";
      case 'x' -> "hexadecimal string literal";
      case 'u' -> open.charAt(2) == '"' ? "quoted identifier" : "quoted string";
      default -> "quoted string";
    };
  }

  private static int bitStringEnd(String text, int quote) {
    int close = text.indexOf('\'', quote + 1);
    return close < 0 ? -1 : close + 1;
  }

  private static int escapeStringEnd(String text, int quote) {
    for (int i = quote + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || (c == '\'' && Characters.at(text, i + 1) == '\'')) {
        i++;
      } else if (c == '\'') {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isTagCharacter(char c) {
    return Characters.startsWord(c) || Characters.isDigit(c);
  }
}
