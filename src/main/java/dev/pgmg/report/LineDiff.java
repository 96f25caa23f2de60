package dev.pgmg.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line: what both have with a space before it, the old with -, the new with +.
 */
final class LineDiff {

  /** How many equal lines are shown around others. */
  private static final int CONTEXT = 3;

  private final List<String> old;
  private final List<String> now;
  private final List<String> lines = new ArrayList<>();

  private LineDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  static List<String> of(String old, String now) {
    return new LineDiff(old.lines().toList(), now.lines().toList()).lines();
  }

  private List<String> lines() {
    int[][] common = common();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add("  " + old.get(i));
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + old.get(i));
        i++;
      } else {
        lines.add("+ " + now.get(j));
        j++;
      }
    }
    return withoutFarContext();
  }

  /** How many lines the ends of both have in common, from a line of each on. */
  private int[][] common() {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private List<String> withoutFarContext() {
    List<String> shown = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(i)) {
        shown.add(lines.get(i));
        gap = false;
      } else if (!gap) {
        shown.add("  ...");
        gap = true;
      }
    }
    return shown;
  }

  private boolean isNearChange(int line) {
    int from = Math.max(0, line - CONTEXT);
    int to = Math.min(lines.size(), line + CONTEXT + 1);
    return lines.subList(from, to).stream().anyMatch(one -> !one.startsWith(" "));
  }
}
