package dev.pgmg.report;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server says beside its answers, with the step that it says it at. */
public final class NoticeText {

  private NoticeText() {}

  /** {@code migrations/002_fill.sql:3:1: notice: 5 rows were filled}, and what more it says. */
  public static List<String> lines(ApplyEvent.Noticed noticed, Style style) {
    Problem notice = noticed.notice();
    String place =
        notice
            .place()
            .map(at -> at.file() + ":" + at.line() + ":" + at.column())
            .orElseGet(() -> StepWords.planned(noticed.step()));
    String level =
        isWarning(notice)
            ? style.going(notice.code().word() + ":")
            : style.faint(notice.code().word() + ":");
    List<String> lines = new ArrayList<>();
    lines.add("  " + place + ": " + level + " " + notice.message().replace("\n", "\n    "));
    more(lines, "detail", notice.detail());
    more(lines, "hint", notice.hint());
    return lines;
  }

  public static boolean isWarning(Problem notice) {
    return notice.code() == ProblemCode.WARNING;
  }

  private static void more(List<String> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add("    " + label + ": " + text.replace("\n", "\n      "));
    }
  }

  /** The same as the fields of a JSON object. */
  static Map<String, Object> json(ApplyEvent.Noticed noticed) {
    Map<String, Object> fields = new LinkedHashMap<>(JsonReport.problem(noticed.notice(), ""));
    fields.remove("code");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("severity", noticed.notice().code().word());
    all.put("step", StepWords.planned(noticed.step()));
    all.putAll(fields);
    return all;
  }
}
