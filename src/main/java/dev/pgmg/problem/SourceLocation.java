package dev.pgmg.problem;

/**
 * A place in a file of the user's.
 *
 * @param file the path as the user would type it from where pgmg was started
 * @param line 1-based
 * @param column 1-based, in characters (Unicode code points), as PostgreSQL counts positions
 * @param lineText the whole line without its line end, for the caret display
 * @param lineBefore the line before it, shown with it; empty where there is none
 * @param lineAfter the line after it, in the same way
 */
public record SourceLocation(
    String file, int line, int column, String lineText, String lineBefore, String lineAfter) {

  /** A line that is shown by itself. */
  public SourceLocation(String file, int line, int column, String lineText) {
    this(file, line, column, lineText, "", "");
  }
}
