package dev.pgmg.sql;

/**
 * One token of SQL text.
 *
 * @param text the exact characters
 * @param start UTF-16 offset of the first one in the source
 */
public record Token(TokenKind kind, String text, int start) {

  public int end() {
    return start + text.length();
  }

  /** Whether this is the unquoted word {@code lowerCase}, in any case (of ASCII letters only). */
  public boolean isWord(String lowerCase) {
    if (kind != TokenKind.WORD || text.length() != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Characters.lower(text.charAt(i)) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is exactly that operator or punctuation. */
  public boolean is(String symbol) {
    return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && text.equals(symbol);
  }
}
