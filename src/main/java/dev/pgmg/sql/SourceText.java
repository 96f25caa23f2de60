package dev.pgmg.sql;

import dev.pgmg.problem.SourceLocation;

/**
 * The text of one file, with its name for messages.
 *
 * <p>Offsets everywhere are UTF-16 indexes into {@link #text}; lines and columns are counted when
 * they are shown.
 *
 * @param name the path as the user would type it, or a description in angle brackets
 * @param text the content without a byte order mark and with LF as line ends, otherwise as in the
 *     file
 */
public record SourceText(String name, String text) {

  /** The place of an offset; one past the end is allowed. Lines end at LF, CR or CRLF. */
  public SourceLocation locationAt(int offset) {
    int line = 1;
    int before = 0;
    int lineStart = 0;
    int next = nextLine(0);
    while (next <= offset && next > lineStart) {
      line++;
      before = lineStart;
      lineStart = next;
      next = nextLine(next);
    }
    int lineEnd = Characters.lineEnd(text, lineStart);
    int column = 1 + text.codePointCount(lineStart, Math.min(offset, lineEnd));
    return new SourceLocation(
        name,
        line,
        column,
        text.substring(lineStart, lineEnd),
        line == 1 ? "" : lineAt(before),
        next == lineStart ? "" : lineAt(next));
  }

  private String lineAt(int start) {
    return text.substring(start, Characters.lineEnd(text, start));
  }

  /**
   * The offset of a character position as PostgreSQL reports it: 1-based, in code points, counted
   * from {@code start}.
   */
  public int offsetOfPosition(int start, int position) {
    int remaining = text.codePointCount(start, text.length());
    return text.offsetByCodePoints(start, Math.min(Math.max(position - 1, 0), remaining));
  }

  /** The start of the line after {@code start}'s, or {@code start} where that is the last. */
  private int nextLine(int start) {
    int next = Characters.nextLine(text, start, text.length());
    return next < 0 ? start : next;
  }
}
