package dev.pgmg.report;

import dev.pgmg.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The line of a problem with a caret below the character, between the lines before and after it
 * where they are not blank. Of lines that are too long for a terminal, what is around the caret.
 */
final class Excerpt {

  private static final int WIDEST = 160;
  private static final int BEFORE_CARET = 100;
  private static final String CUT = "…";

  private final SourceLocation at;
  private final Style style;
  private final int caret;
  private final int from;

  private Excerpt(SourceLocation at, Style style) {
    this.at = at;
    this.style = style;
    this.caret = Math.min(at.column() - 1, length(at.lineText()));
    boolean fits = length(at.lineText()) <= WIDEST;
    this.from = fits ? 0 : Math.max(0, Math.min(caret - BEFORE_CARET, beginOfLastPart()));
  }

  static List<String> lines(SourceLocation at, Style style) {
    return new Excerpt(at, style).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    context(lines, at.line() - 1, at.lineBefore());
    lines.add(style.faint(margin(String.valueOf(at.line()))) + cut(at.lineText()));
    lines.add(style.faint(margin("")) + blank(at.lineText()) + style.bad("^"));
    context(lines, at.line() + 1, at.lineAfter());
    return lines;
  }

  private void context(List<String> lines, int number, String text) {
    String shown = cut(text);
    if (!shown.replace(CUT, "").isBlank()) {
      lines.add(style.faint(margin(String.valueOf(number)) + shown));
    }
  }

  // As wide for all lines: there may be one digit more in the number of the next.
  private String margin(String number) {
    int last = at.lineAfter().isBlank() ? at.line() : at.line() + 1;
    int width = String.valueOf(last).length();
    return "  " + " ".repeat(width - number.length()) + number + " | ";
  }

  private int beginOfLastPart() {
    return length(at.lineText()) - WIDEST;
  }

  private String cut(String line) {
    int length = length(line);
    int begin = Math.min(from, length);
    int end = Math.min(begin + WIDEST, length);
    return (begin > 0 ? CUT : "")
        + line.substring(line.offsetByCodePoints(0, begin), line.offsetByCodePoints(0, end))
        + (end < length ? CUT : "");
  }

  /** As wide as what stands before the caret, whatever tabs are to a terminal. */
  private String blank(String line) {
    int end = line.offsetByCodePoints(0, caret);
    String before = line.substring(line.offsetByCodePoints(0, from), end);
    return (from > 0 ? " " : "")
        + before
            .codePoints()
            .mapToObj(c -> c == '\t' ? "\t" : " ".repeat(CharacterWidth.of(c)))
            .collect(Collectors.joining());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
