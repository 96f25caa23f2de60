package dev.pgmg.sql;

import java.util.regex.Pattern;

/**
 * White space at the ends of lines, and blank lines at the end of a file: editors add and remove
 * it.
 *
 * <p>It means nothing between tokens and in comments. In quotes and in the data of a COPY it is the
 * user's.
 */
public final class TrailingBlanks {

  private static final Pattern AT_LINE_END = Pattern.compile("[ \\t\\f\\x0B]+(?=[\\r\\n])");
  private static final Pattern AT_TEXT_END = Pattern.compile("[ \\t\\f\\x0B\\r\\n]+\\z");

  private TrailingBlanks() {}

  /** The text without them, with one line end at its end. */
  public static String removed(SourceText source) {
    String text = source.text();
    if (isClean(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    StringBuilder between = new StringBuilder();
    for (Token token : Lexer.tokens(source)) {
      if (token.kind().isTrivia()) {
        between.append(token.text());
      } else {
        kept.append(AT_LINE_END.matcher(between).replaceAll("")).append(token.text());
        between.setLength(0);
      }
    }
    String end = AT_TEXT_END.matcher(between).replaceFirst("");
    kept.append(AT_LINE_END.matcher(end).replaceAll(""));
    return kept.toString().endsWith("\n") ? kept.toString() : kept + "\n";
  }

  // Then nothing has to be looked for among tokens.
  private static boolean isClean(String text) {
    return text.endsWith("\n") && !text.endsWith("\n\n") && !AT_LINE_END.matcher(text).find();
  }
}
