package dev.pgmg.report;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.Activity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What runs at the moment, on one line. */
public final class ProgressText {

  private ProgressText() {}

  /**
   * Of what was sent last.
   *
   * @param number of the first step that is sent, of as many as there are
   */
  public record Running(List<ApplyEvent.Sent> sent, int number, int steps, Duration time) {

    public Running {
      sent = List.copyOf(sent);
    }
  }

  /** The line, no longer than that. */
  public static String line(Running running, Optional<Activity> activity, int width) {
    List<ApplyEvent.Sent> sent = running.sent();
    Optional<Integer> at = activity.flatMap(seen -> indexOf(seen.statement(), sent));
    ApplyEvent.Sent shown = sent.get(at.orElse(0));
    String line =
        "  %d of %d: %s%s, %d s%s%s"
            .formatted(
                running.number() + stepsBefore(sent, at.orElse(0)),
                running.steps(),
                StepWords.planned(shown.step()),
                at.map(index -> statement(sent, index)).orElse(""),
                at.flatMap(index -> activity)
                    .map(Activity::time)
                    .orElse(running.time())
                    .toSeconds(),
                activity.map(ProgressText::state).orElse(""),
                at.map(index -> ": " + oneLine(shown.command().sql())).orElse(""));
    return line.length() <= width ? line : line.substring(0, Math.max(0, width - 1)) + "…";
  }

  // PostgreSQL keeps the beginning of what is long.
  private static Optional<Integer> indexOf(String statement, List<ApplyEvent.Sent> sent) {
    return IntStream.range(0, sent.size())
        .boxed()
        .filter(i -> !statement.isEmpty() && sent.get(i).command().sql().startsWith(statement))
        .findFirst();
  }

  private static int stepsBefore(List<ApplyEvent.Sent> sent, int index) {
    return (int) sent.subList(0, index + 1).stream().map(ApplyEvent.Sent::step).distinct().count()
        - 1;
  }

  // Equal steps may be sent one behind the other; to compare them token by token would be slow.
  @SuppressWarnings("ReferenceEquality")
  private static String statement(List<ApplyEvent.Sent> sent, int index) {
    Step step = sent.get(index).step();
    List<Integer> own =
        IntStream.range(0, sent.size()).boxed().filter(i -> sent.get(i).step() == step).toList();
    return own.size() == 1
        ? ""
        : ", statement %d of %d".formatted(own.indexOf(index) + 1, own.size());
  }

  private static String state(Activity activity) {
    String waits = activity.waiting() == Activity.Waiting.FOR_A_LOCK ? ", waits for a lock" : "";
    return activity.stage().map(stage -> ", " + share(stage) + stage.words()).orElse("") + waits;
  }

  private static String share(Activity.Stage stage) {
    return stage.total() <= 0
        ? ""
        : String.format(
            Locale.ROOT, "%d %% of ", Math.min(100, 100 * stage.done() / stage.total()));
  }

  private static String oneLine(String sql) {
    return sql.strip().replaceAll("\\s+", " ");
  }
}
