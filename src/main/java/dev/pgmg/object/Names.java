package dev.pgmg.object;

import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From tokens to names as PostgreSQL stores them (manual, 4.1.1 Identifiers and Key Words).
 *
 * <p>Names longer than 63 bytes are cut at a character boundary, as the server does.
 */
public final class Names {

  private static final int MAX_BYTES = 63;

  /** What begins an escape of {@code U&""} where no UESCAPE says another. */
  private static final char DEFAULT_SIGN = '\\';

  private Names() {}

  public static boolean isName(Token token) {
    return switch (token.kind()) {
      case WORD, QUOTED_IDENTIFIER, UNICODE_IDENTIFIER -> true;
      default -> false;
    };
  }

  /** Whether this may be an operator's name; the other symbols are the grammar's own. */
  static boolean isOperator(Token token) {
    return token.kind() == TokenKind.OPERATOR
        && !token.is("::")
        && !token.is(":=")
        && !token.is("=>");
  }

  /** An operator's name: the server's lexer reads {@code !=} as {@code <>}. */
  static String operator(Token token) {
    return token.is("!=") ? "<>" : token.text();
  }

  public static String stored(Token token) {
    String text = token.text();
    return switch (token.kind()) {
      case QUOTED_IDENTIFIER -> cut(unquote(text));
      case UNICODE_IDENTIFIER -> decodeUnicode(text, DEFAULT_SIGN);
      default -> cut(fold(text));
    };
  }

  /** The name that stands at that place; empty where a Unicode escape of it is malformed. */
  static Optional<String> at(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    if (token.kind() != TokenKind.UNICODE_IDENTIFIER) {
      return Optional.of(stored(token));
    }
    char escape =
        isEscapedBySign(tokens, index) ? sign(tokens.get(index + 2).text()) : DEFAULT_SIGN;
    try {
      return Optional.of(decodeUnicode(token.text(), escape));
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the name is followed by {@code UESCAPE '!'}. */
  static boolean isEscapedBySign(List<Token> tokens, int index) {
    return tokens.get(index).kind() == TokenKind.UNICODE_IDENTIFIER
        && index + 2 < tokens.size()
        && tokens.get(index + 1).isWord("uescape")
        && tokens.get(index + 2).kind() == TokenKind.STRING;
  }

  private static char sign(String quoted) {
    return quoted.charAt(Math.min(1, quoted.length() - 1));
  }

  /** The tokens without the first one that is this name: in a CREATE, the one it declares. */
  public static List<Token> without(String name, List<Token> tokens) {
    List<Token> others = new ArrayList<>(tokens);
    for (int i = 0; i < others.size(); i++) {
      Token token = others.get(i);
      boolean operator = isOperator(token) && operator(token).equals(name);
      if (operator || (isName(token) && at(others, i).equals(Optional.of(name)))) {
        others.remove(i);
        return others;
      }
    }
    return others;
  }

  private static String decodeUnicode(String quoted, char escape) {
    String inner = unquote(quoted.substring(2));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != escape || i + 1 == inner.length()) {
        out.append(c);
      } else if (inner.charAt(i + 1) == escape) {
        out.append(escape);
        i++;
      } else {
        int digits = inner.charAt(i + 1) == '+' ? 6 : 4;
        int from = i + (digits == 6 ? 2 : 1);
        out.appendCodePoint(Integer.parseInt(inner.substring(from, from + digits), 16));
        i = from + digits - 1;
      }
    }
    return cut(out.toString());
  }

  private static String unquote(String quoted) {
    return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
  }

  // The server folds only ASCII letters in a multi-byte encoding such as UTF-8.
  private static String fold(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return out.toString();
  }

  private static String cut(String name) {
    if (name.length() * 3 <= MAX_BYTES
        || name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
      return name;
    }
    String shorter = name;
    while (shorter.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
    }
    return shorter;
  }
}
