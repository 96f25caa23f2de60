package dev.pgmg.report;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.apply.Outcome;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What apply says while it works and when it has ended. */
public record ApplyText(Style style, Detail detail) {

  /** How much is told. */
  public enum Detail {
    STEPS,
    /** How long each step took, and not only migrations. */
    TIMES,
    /** And each statement that is sent. */
    STATEMENTS
  }

  /** The lines for something that happened. */
  public List<String> lines(ApplyEvent event) {
    return switch (event) {
      case ApplyEvent.Waiting waiting -> List.of("Waiting for another pgmg: " + waiting.holder());
      case ApplyEvent.Started started -> started(started.plan());
      case ApplyEvent.Sending sending -> sending(sending);
      case ApplyEvent.Noticed noticed -> NoticeText.lines(noticed, style);
      case ApplyEvent.Done done -> List.of("  " + said(done.step(), style) + time(done));
      case ApplyEvent.Extended extended -> extended(extended);
      case ApplyEvent.FollowedUp followedUp -> followedUp(followedUp.added());
      case ApplyEvent.Restarted restarted ->
          List.of("  " + style.going("↺") + " Rolled back, and begun anew with the longer plan");
      case ApplyEvent.Retrying retrying -> retrying(retrying);
      case ApplyEvent.LostAtCommit lost ->
          List.of(
              "  "
                  + style.going("↺")
                  + " The connection was lost at COMMIT; asking the server what became of it");
      case ApplyEvent.Cleared cleared ->
          List.of("  " + style.going("↓") + " Dropped the invalid index " + cleared.index());
    };
  }

  private List<String> started(Plan plan) {
    List<String> lines = new ArrayList<>(List.of("Executing changes:"));
    plan.leftOut()
        .forEach(one -> lines.add("  " + style.going("-") + " Left out: " + one.message()));
    return lines;
  }

  private List<String> sending(ApplyEvent.Sending sending) {
    return detail == Detail.STATEMENTS
        ? sending.commands().stream()
            .flatMap(sent -> sent.command().sql().lines())
            .map(line -> style.faint("    " + line))
            .toList()
        : List.of();
  }

  private static List<String> recorded(Outcome outcome) {
    List<String> recorded = new ArrayList<>();
    for (Plan.PendingMigration pending : outcome.plan().migrations()) {
      recorded.add("Recorded migration " + pending.migration().fileName());
    }
    for (AppliedMigration accepted : outcome.plan().accepted()) {
      recorded.add("Recorded migration " + accepted.name() + ".sql");
    }
    if (outcome.recorded() > 0) {
      recorded.add("Updated " + count(outcome.recorded(), "object hash"));
    }
    if (!outcome.plan().forgotten().isEmpty()) {
      recorded.add("Forgot " + count(outcome.plan().forgotten().size(), "object hash"));
    }
    return recorded;
  }

  /** The lines at the end, after a success. */
  public List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    if (outcome.end() != Outcome.End.NOTHING_TO_DO) {
      List<String> recorded = recorded(outcome);
      if (!recorded.isEmpty()) {
        lines.add("");
        lines.add("Updated state tracking:");
        recorded.forEach(one -> lines.add("  " + style.good("✓") + " " + one));
      }
      lines.add("");
    }
    lines.add(outcome.end().sentence());
    return lines;
  }

  private List<String> retrying(ApplyEvent.Retrying retrying) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + style.going("↺")
            + String.format(
                Locale.ROOT,
                " %s; trying again in %.1f s (%d of %d)",
                retrying.problem().message(),
                retrying.delay().toMillis() / 1000.0,
                retrying.attempt(),
                retrying.attempts()));
    retrying.problem().detail().lines().forEach(line -> lines.add("    " + line));
    return lines;
  }

  private static String count(int number, String what) {
    return number == 1 ? "1 " + what : number + " " + what + "es";
  }

  private List<String> extended(ApplyEvent.Extended extended) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + style.going("+") + " PostgreSQL: " + extended.refusal());
    if (extended.added().isEmpty()) {
      lines.add("  " + style.going("+") + " the order of the steps was changed");
    }
    lines.addAll(added(extended.added()));
    return lines;
  }

  private List<String> followedUp(List<Step> steps) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + style.going("+") + " planned again: the steps so far left more to do");
    lines.addAll(added(steps));
    return lines;
  }

  private List<String> added(List<Step> steps) {
    return steps.stream()
        .map(step -> "  " + style.going("+") + " added: " + StepWords.planned(step))
        .toList();
  }

  /** What became of a step: {@code ✓ Created view user_stats}. */
  static String said(Step step, Style style) {
    boolean down = step instanceof Step.Drop || step instanceof Step.TakeOff;
    return (down ? style.going("↓") : style.good("✓")) + " " + StepWords.done(step);
  }

  private String time(ApplyEvent.Done done) {
    boolean timed = detail != Detail.STEPS || done.step() instanceof Step.Migrate;
    return timed ? style.faint(" (" + done.time().toMillis() + " ms)") : "";
  }
}
