package dev.pgmg.object;

import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;

/**
 * A string constant: its value, and where each character of the value stands in the source.
 *
 * <p>PostgreSQL reports an error inside a function body as a position in the value; this leads back
 * to the file (manual, 4.1.2 Constants).
 *
 * @param contentStart offset in the source of the first character of the value
 * @param raw what stands between the quotes
 */
public record StringLiteral(TokenKind kind, int contentStart, String raw) {

  /** Whether the token is a string constant whose value can be read. */
  static boolean isOne(Token token) {
    return switch (token.kind()) {
      case STRING, ESCAPE_STRING, DOLLAR_STRING -> true;
      default -> false;
    };
  }

  public static StringLiteral of(Token token) {
    String text = token.text();
    int open =
        token.kind() == TokenKind.DOLLAR_STRING ? text.indexOf('$', 1) + 1 : text.indexOf('\'') + 1;
    int close = token.kind() == TokenKind.DOLLAR_STRING ? text.length() - open : text.length() - 1;
    return new StringLiteral(token.kind(), token.start() + open, text.substring(open, close));
  }

  /** The value; of E''s escapes by number (octal, hexadecimal, Unicode) only the backslash goes. */
  public String content() {
    if (kind == TokenKind.DOLLAR_STRING) {
      return raw;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < raw.length(); i += width(i)) {
      boolean escaped = raw.charAt(i) == '\\' && width(i) == 2;
      char next = raw.charAt(width(i) == 2 ? i + 1 : i);
      out.append(escaped ? unescaped(next) : next);
    }
    return out.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
  }

  /** The offset in the source of the character at a 1-based position of the value. */
  public int offsetOfPosition(int position) {
    int at = 0;
    for (int counted = 1; counted < position && at < raw.length(); counted++) {
      at += Character.isHighSurrogate(raw.charAt(at)) ? 2 : width(at);
    }
    return contentStart + Math.min(at, raw.length());
  }

  private int width(int i) {
    if (kind == TokenKind.DOLLAR_STRING || i + 1 == raw.length()) {
      return 1;
    }
    char c = raw.charAt(i);
    boolean doubled = c == '\'' && raw.charAt(i + 1) == '\'';
    boolean escaped = kind == TokenKind.ESCAPE_STRING && c == '\\';
    return doubled || escaped ? 2 : 1;
  }
}
