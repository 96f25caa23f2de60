package dev.pgmg.problem;

/**
 * A place in a file of the user's.
 *
 * @param file the path as the user would type it from where pgmg was started
 * @param line 1-based
 * @param column 1-based, in characters (Unicode code points), as PostgreSQL counts positions
 * @param lineText the whole line without its line end, for the caret display
 */
public record SourceLocation(String file, int line, int column, String lineText) {}
