package dev.pgmg.sql;

import java.util.List;

/**
 * Recognises {@code COPY ... FROM STDIN}, after which lines of data follow instead of SQL, as psql
 * and {@code pg_dump} write them (COPY's page in the manual, "Text Format").
 *
 * <p>{@code FROM STDOUT} is the same to PostgreSQL. A {@code FROM} in parentheses belongs to a
 * query that is copied out.
 */
final class CopyFromStdin {

  private static final String END_MARKER = "\\.";

  private enum State {
    START,
    COPY,
    FROM,
    STDIN,
    OTHER
  }

  private State state = State.START;
  private int depth;

  /** Whether these tokens of a whole statement are one. */
  static boolean is(List<Token> statement) {
    CopyFromStdin copy = new CopyFromStdin();
    for (Token token : statement) {
      copy.accept(token);
      if (copy.state == State.OTHER) {
        return false;
      }
    }
    return copy.state == State.STDIN;
  }

  /** Where data that starts here ends: after its end marker, or with the text. */
  static int dataEnd(String text, int start) {
    int line = start;
    while (line < text.length()) {
      int next = text.indexOf('\n', line);
      int end = next < 0 ? text.length() : next;
      if (text.startsWith(END_MARKER, line) && isOnlyCarriageReturn(text, line + 2, end)) {
        return line + END_MARKER.length();
      }
      line = end + 1;
    }
    return text.length();
  }

  /** The data of a token, without its end marker. */
  static String data(Token copyData) {
    String text = copyData.text();
    boolean ended = text.equals(END_MARKER) || text.endsWith("\n" + END_MARKER);
    return ended ? text.substring(0, text.length() - END_MARKER.length()) : text;
  }

  /** Takes the next token that is no trivia; answers whether it is the semicolon of such a COPY. */
  boolean endsWith(Token token) {
    if (token.kind() != TokenKind.PUNCTUATION) {
      accept(token);
      return false;
    }
    boolean ends = depth == 0 && state == State.STDIN && token.is(";");
    accept(token);
    return ends;
  }

  private void accept(Token token) {
    if (token.kind() == TokenKind.PUNCTUATION) {
      punctuation(token);
    } else if (state != State.OTHER && state != State.STDIN && depth == 0) {
      state = after(token);
    }
  }

  private void punctuation(Token token) {
    switch (token.text()) {
      case "(" -> depth++;
      case ")" -> depth = Math.max(0, depth - 1);
      case ";" -> state = depth == 0 ? State.START : state;
      default -> {}
    }
  }

  private State after(Token token) {
    if (state == State.START) {
      return token.isWord("copy") ? State.COPY : State.OTHER;
    }
    if (state == State.FROM && (token.isWord("stdin") || token.isWord("stdout"))) {
      return State.STDIN;
    }
    return token.isWord("from") ? State.FROM : State.COPY;
  }

  private static boolean isOnlyCarriageReturn(String text, int start, int end) {
    return start == end || (start + 1 == end && text.charAt(start) == '\r');
  }
}
