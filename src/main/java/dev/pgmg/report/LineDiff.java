package dev.pgmg.report;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: the shortest way from the old one to the new one. */
final class LineDiff {

  /** How many equal lines are shown around others. */
  static final int CONTEXT = 3;

  /** The table of a longer middle would take too much memory: all of it is another one then. */
  private static final long CELLS = 4_000_000;

  /** In which of the two a line is. */
  enum Side {
    OLD("-"),
    BOTH(" "),
    NEW("+");

    final String mark;

    Side(String mark) {
      this.mark = mark;
    }
  }

  /** A line and where it is. */
  record Line(Side side, String text) {}

  private final List<String> old;
  private final List<String> now;
  private final List<Line> lines = new ArrayList<>();

  private LineDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  /** What both have with a space before it, the old with -, the new with +; far lines left out. */
  static List<String> of(String old, String now) {
    List<Line> lines = lines(old, now);
    List<String> shown = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(lines, i)) {
        shown.add(lines.get(i).side().mark + " " + lines.get(i).text());
        gap = false;
      } else if (!gap) {
        shown.add("  ...");
        gap = true;
      }
    }
    return shown;
  }

  /** All lines of both. */
  static List<Line> lines(String old, String now) {
    return new LineDiff(old.lines().toList(), now.lines().toList()).lines();
  }

  private List<Line> lines() {
    int shorter = Math.min(old.size(), now.size());
    int head = 0;
    while (head < shorter && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    all(Side.BOTH, old.subList(0, head));
    between(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
    all(Side.BOTH, old.subList(old.size() - tail, old.size()));
    return lines;
  }

  private void all(Side side, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(side, text)));
  }

  private void between(List<String> before, List<String> after) {
    if ((before.size() + 1L) * (after.size() + 1L) > CELLS) {
      all(Side.OLD, before);
      all(Side.NEW, after);
      return;
    }
    int[][] common = common(before, after);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add(new Line(Side.BOTH, before.get(i)));
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Side.OLD, before.get(i)));
        i++;
      } else {
        lines.add(new Line(Side.NEW, after.get(j)));
        j++;
      }
    }
  }

  /** How many lines the ends of both have in common, from a line of each on. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** Whether it is shown beside what changed. */
  static boolean isNearChange(List<Line> lines, int line) {
    int from = Math.max(0, line - CONTEXT);
    int to = Math.min(lines.size(), line + CONTEXT + 1);
    return lines.subList(from, to).stream().anyMatch(one -> one.side() != Side.BOTH);
  }
}
