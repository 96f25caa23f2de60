package dev.pgmg.sql;

/**
 * Which kind of string constant a bare quote opens.
 *
 * <p>Section 4.1.2.1 of the manual: string constants separated only by white space with a line end
 * in it (line comments are white space, block comments are not) are one constant. So after {@code
 * E'a'} and a line end, {@code '\''} is an escape string as well.
 */
final class StringContinuation {

  private TokenKind kind = TokenKind.STRING;
  private boolean lineEnded;

  TokenKind kind() {
    return lineEnded ? kind : TokenKind.STRING;
  }

  void accept(Token token) {
    switch (token.kind()) {
      case STRING, ESCAPE_STRING, UNICODE_STRING, BIT_STRING -> start(token.kind());
      case WHITESPACE -> lineEnded |= Characters.hasLineEnd(token.text());
      case LINE_COMMENT -> {}
      default -> start(TokenKind.STRING);
    }
  }

  private void start(TokenKind newKind) {
    kind = newKind;
    lineEnded = false;
  }
}
