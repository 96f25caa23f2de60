package dev.pgmg.report;

import dev.pgmg.problem.Problem;
import dev.pgmg.problem.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Problems for people: the place, the line with a caret, PostgreSQL's words, the way out. */
public final class ProblemText {

  static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(
              (Problem problem) -> problem.place().map(SourceLocation::file).orElse(""))
          .thenComparingInt(problem -> problem.place().map(SourceLocation::line).orElse(0))
          .thenComparingInt(problem -> problem.place().map(SourceLocation::column).orElse(0));

  private ProblemText() {}

  /** Problems that did not stop anything. */
  public static List<String> warnings(List<Problem> problems, Style style) {
    return lines(problems, "", style).stream()
        .map(line -> line.startsWith(" ") ? line : "warning: " + line)
        .toList();
  }

  /** What is worth knowing of a plan. */
  static List<String> notes(List<Problem> problems, Style style) {
    return lines(problems, "note: ", style);
  }

  /** All problems, sorted by their places. */
  public static List<String> lines(List<Problem> problems, Style style) {
    return lines(problems, "error: ", style);
  }

  private static List<String> lines(List<Problem> problems, String nowhere, Style style) {
    return problems.stream()
        .sorted(BY_PLACE)
        .flatMap(problem -> lines(problem, nowhere, style).stream())
        .toList();
  }

  private static List<String> lines(Problem problem, String nowhere, Style style) {
    List<String> lines = new ArrayList<>();
    String place =
        problem
            .place()
            .map(at -> at.file() + ":" + at.line() + ":" + at.column() + ": ")
            .orElse(nowhere);
    String state = problem.sqlState().isEmpty() ? "" : " (SQLSTATE " + problem.sqlState() + ")";
    String atMessage = problem.hint().isEmpty() ? state : "";
    lines.add(place + style.bad(problem.message()) + atMessage);
    problem.place().ifPresent(at -> lines.addAll(Excerpt.lines(at, style)));
    labelled(lines, "detail", problem.detail());
    labelled(lines, "context", problem.context());
    labelled(lines, "hint", problem.hint().isEmpty() ? "" : problem.hint() + state);
    return lines;
  }

  private static void labelled(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add("  " + label + ": " + text.replace("\n", "\n    "));
    }
  }
}
