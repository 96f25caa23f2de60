package dev.pgmg.report;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Outcome;
import dev.pgmg.config.Connection;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.Step;
import dev.pgmg.problem.Problem;
import dev.pgmg.watch.WatchEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What watch says: a line with its time for each change that is in the database now.
 *
 * <p>It remembers what it said, so that what is worth knowing is not said again at every save.
 */
public final class WatchText {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Style style;
  private final Connection connection;
  private List<Problem> noted = List.of();
  private List<Problem> wrong = List.of();

  public WatchText(Style style, Connection connection) {
    this.style = style;
    this.connection = connection;
  }

  /** The lines for something that happened. */
  public List<String> lines(WatchEvent event, LocalTime time) {
    String clock = style.faint(CLOCK.format(time));
    return switch (event) {
      case WatchEvent.Connected connected -> connected(connected.address());
      case WatchEvent.Applied applied -> applied(applied, clock);
      case WatchEvent.Failed failed ->
          failure(failed.problems(), Outcome.End.REFUSED.sentence(), clock);
      case WatchEvent.Meanwhile meanwhile ->
          new ApplyText(style, ApplyText.Detail.STEPS)
              .lines(meanwhile.event()).stream().map(line -> clock + " " + line.strip()).toList();
      case WatchEvent.Tested tested ->
          tested.results().stream()
              .flatMap(result -> timed(TestText.lines(result, style), clock).stream())
              .toList();
      case WatchEvent.Checked checked ->
          timed(ProblemText.warnings(checked.findings(), style), clock);
      case WatchEvent.Lost lost ->
          List.of(
              clock
                  + " "
                  + style.bad("✗")
                  + " The connection is lost ("
                  + lost.reason()
                  + "); waiting for the server");
      case WatchEvent.Back back -> List.of(clock + " " + style.good("✓") + " Connected again");
    };
  }

  private List<String> connected(String address) {
    List<String> lines = new ArrayList<>();
    lines.add("Watching; the database is " + address + ". Ctrl-C ends it.");
    if (connection instanceof Connection.Embedded embedded) {
      lines.add("  psql: PGPASSWORD=$(cat '" + embedded.passwordFile() + "') psql " + address);
    }
    return lines;
  }

  private List<String> applied(WatchEvent.Applied applied, String clock) {
    Outcome outcome = applied.outcome();
    List<String> lines = new ArrayList<>();
    if (!outcome.end().isSuccess()) {
      lines.addAll(failure(outcome.problems(), outcome.end().sentence(), clock));
      lines.addAll(notes(outcome, clock));
      return lines;
    }
    if (!wrong.isEmpty()) {
      lines.add(clock + " " + style.good("✓") + " No error any more");
      wrong = List.of();
    }
    List<ApplyEvent.Done> done =
        applied.done().stream().filter(one -> !(one.step() instanceof Step.Boundary)).toList();
    for (int i = 0; i < done.size(); i++) {
      String took = i + 1 == done.size() ? took(applied.time()) : "";
      lines.add(clock + " " + ApplyText.said(done.get(i).step(), style) + took);
    }
    lines.addAll(timed(ProblemText.warnings(outcome.problems(), style), clock));
    lines.addAll(notes(outcome, clock));
    return lines;
  }

  private String took(Duration time) {
    return style.faint(" (" + time.toMillis() + " ms)");
  }

  // What is pending, or wrong with the history: it is said when it becomes so.
  private List<String> notes(Outcome outcome, String clock) {
    List<Problem> now =
        outcome.plan().findings().stream()
            .filter(finding -> finding.weight() == Finding.Weight.NOTE)
            .map(Finding::problem)
            .toList();
    List<Problem> news = now.stream().filter(problem -> !noted.contains(problem)).toList();
    noted = now;
    return timed(ProblemText.notes(news, style), clock);
  }

  // What belongs to a line is indented below it.
  private static List<String> timed(List<String> lines, String clock) {
    return lines.stream().map(line -> line.startsWith(" ") ? line : clock + " " + line).toList();
  }

  private List<String> failure(List<Problem> problems, String sentence, String clock) {
    if (problems.equals(wrong)) {
      return List.of(clock + " " + style.bad("✗") + " The same as before. " + sentence);
    }
    wrong = problems;
    List<String> lines = new ArrayList<>();
    lines.add(clock + " " + style.bad("✗") + " " + sentence);
    ProblemText.lines(problems, style).forEach(line -> lines.add("  " + line));
    return lines;
  }
}
