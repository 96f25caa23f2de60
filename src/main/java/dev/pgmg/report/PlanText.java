package dev.pgmg.report;

import dev.pgmg.hazard.Hazard;
import dev.pgmg.plan.Change;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.HeldLock;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Severity;
import dev.pgmg.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people. */
public final class PlanText {

  private PlanText() {}

  /** Of which tables it is told what locks them. */
  public enum LocksOf {
    LARGE_TABLES,
    ALL_TABLES
  }

  public static List<String> lines(Plan plan, LocksOf tables, Style style) {
    List<String> lines = new ArrayList<>();
    if (plan.isUpToDate() && plan.refusals().isEmpty()) {
      lines.add("No changes. Database is up to date.");
      return lines;
    }
    lines.add("PLAN:");
    plan.migrations().forEach(migration -> migration(lines, migration));
    codeChanges(lines, plan);
    steps(lines, plan);
    locks(lines, plan, tables);
    hazards(lines, plan);
    findings(lines, plan, style);
    lines.add("");
    lines.add(
        "Client compatibility: %s (%d breaking, %d transient, %d safe)"
            .formatted(
                plan.severity().word(),
                plan.count(Severity.BREAKING),
                plan.count(Severity.TRANSIENT),
                plan.count(Severity.SAFE)));
    return lines;
  }

  private static void migration(List<String> lines, Plan.PendingMigration pending) {
    lines.add("Pending data migration: " + pending.migration().fileName());
    affected(lines, pending.affected());
  }

  private static void codeChanges(List<String> lines, Plan plan) {
    List<Change> changes = plan.codeChanges();
    if (changes.isEmpty()) {
      return;
    }
    separate(lines);
    lines.add("Code changes detected:");
    for (Change change : changes) {
      lines.add("  - " + change.file() + ": " + change.key() + " (" + change.type().word() + ")");
    }
    affected(lines, plan.affectedByCode());
  }

  private static void affected(List<String> lines, List<Change> affected) {
    if (!affected.isEmpty()) {
      lines.add("  Affected objects that will be recreated:");
      affected.forEach(change -> lines.add("    - " + change.key() + " (" + change.reason() + ")"));
    }
  }

  private static void steps(List<String> lines, Plan plan) {
    if (plan.steps().isEmpty()) {
      return;
    }
    separate(lines);
    lines.add("Execution order:");
    for (int i = 0; i < plan.steps().size(); i++) {
      lines.add("  " + (i + 1) + ". " + StepWords.planned(plan.steps().get(i)));
    }
  }

  private static void locks(List<String> lines, Plan plan, LocksOf tables) {
    List<HeldLock> held =
        plan.heldLocks().stream()
            .filter(lock -> tables == LocksOf.ALL_TABLES || lock.isOfLargeTable())
            .toList();
    if (held.isEmpty()) {
      return;
    }
    separate(lines);
    lines.add("Locks that keep others from writing:");
    for (HeldLock lock : held) {
      String taken =
          lock.taken().stream()
              .map(one -> one.lock().words() + " from step " + (one.step() + 1))
              .collect(Collectors.joining(", "));
      String end =
          plan.steps().get(lock.last()).isOutside()
              ? " (outside a transaction: to the end of its statement)"
              : " to the COMMIT after step " + (lock.last() + 1);
      lines.add("  - " + lock.table().shown() + ": " + taken + end);
    }
  }

  private static void hazards(List<String> lines, Plan plan) {
    if (plan.hazards().isEmpty()) {
      return;
    }
    separate(lines);
    lines.add("Hazards:");
    for (Hazard hazard : plan.hazards()) {
      String place =
          hazard
              .place()
              .map(at -> at.file() + ":" + at.line() + ":" + at.column() + ": ")
              .orElse("");
      lines.add("  - " + place + hazard.kind().word() + ": " + hazard.message());
      lines.add(
          "    " + hazard.allowed().map("allowed: "::concat).orElse("safer: " + hazard.safer()));
    }
  }

  private static void findings(List<String> lines, Plan plan, Style style) {
    section(lines, "Findings:", plan, Finding.Weight.NOTE, style);
    section(lines, "apply will refuse this plan:", plan, Finding.Weight.REFUSAL, style);
  }

  private static void section(
      List<String> lines, String title, Plan plan, Finding.Weight weight, Style style) {
    List<Problem> problems =
        plan.findings().stream().filter(f -> f.weight() == weight).map(Finding::problem).toList();
    if (!problems.isEmpty()) {
      separate(lines);
      lines.add(title);
      List<String> told =
          weight == Finding.Weight.NOTE
              ? ProblemText.notes(problems, style)
              : ProblemText.lines(problems, style);
      told.forEach(line -> lines.add("  " + line));
    }
  }

  // A blank line between the parts, none right after the title.
  private static void separate(List<String> lines) {
    if (lines.size() > 1) {
      lines.add("");
    }
  }
}
