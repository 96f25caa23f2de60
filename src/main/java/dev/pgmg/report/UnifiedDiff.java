package dev.pgmg.report;

import dev.pgmg.report.LineDiff.Line;
import dev.pgmg.report.LineDiff.Side;
import java.util.ArrayList;
import java.util.List;

/** A difference as {@code diff -u} writes it, coloured. */
final class UnifiedDiff {

  /**
   * One of the two texts.
   *
   * @param name what it is, {@code /dev/null} where there is none
   * @param firstLine the number of its first line where it stands
   */
  record Text(String name, String sql, int firstLine) {

    static final Text NONE = new Text("/dev/null", "", 1);
  }

  private final Style style;
  private final List<Line> lines;
  private final List<String> shown = new ArrayList<>();
  private int oldLine;
  private int newLine;

  private UnifiedDiff(Text old, Text now, Style style) {
    this.style = style;
    this.lines = LineDiff.lines(old.sql(), now.sql());
    this.oldLine = old.firstLine();
    this.newLine = now.firstLine();
  }

  static List<String> of(Text old, Text now, Style style) {
    UnifiedDiff diff = new UnifiedDiff(old, now, style);
    diff.shown.add(style.strong("--- " + old.name()));
    diff.shown.add(style.strong("+++ " + now.name()));
    diff.hunks();
    return diff.shown;
  }

  private void hunks() {
    int i = 0;
    while (i < lines.size()) {
      int end = i;
      while (end < lines.size() && LineDiff.isNearChange(lines, end)) {
        end++;
      }
      if (end > i) {
        hunk(lines.subList(i, end));
        i = end;
      } else {
        oldLine++;
        newLine++;
        i++;
      }
    }
  }

  private void hunk(List<Line> some) {
    int old = (int) some.stream().filter(line -> line.side() != Side.NEW).count();
    int now = (int) some.stream().filter(line -> line.side() != Side.OLD).count();
    shown.add(style.place("@@ -" + range(oldLine, old) + " +" + range(newLine, now) + " @@"));
    for (Line line : some) {
      String text = line.side().mark + line.text();
      shown.add(
          switch (line.side()) {
            case OLD -> style.gone(text);
            case BOTH -> text;
            case NEW -> style.good(text);
          });
    }
    oldLine += old;
    newLine += now;
  }

  // As diff does: where a side has no line, the number is that of the line before.
  private static String range(int from, int count) {
    return (count == 0 ? from - 1 : from) + (count == 1 ? "" : "," + count);
  }
}
