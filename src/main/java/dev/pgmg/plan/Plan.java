package dev.pgmg.plan;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.hazard.Hazard;
import dev.pgmg.hazard.TableLock;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What apply will do, in order, and why.
 *
 * @param migrations the pending migrations, in order, with what they make necessary
 * @param changes what differs in {@code sql/}, and what is affected
 * @param locks what each step locks so that others cannot write, in their order
 * @param hazards what of the steps may hurt those who run the database, in their order
 * @param forgotten keys that shall be gone from {@code pgmg_state}
 * @param reshaped keys of objects of which a definition is shown otherwise after a step that
 *     dresses them: that is no drift
 * @param bodies routines whose bodies are to be checked when all is there
 * @param consent what it was made with
 * @param lessons what PostgreSQL's refusals taught; empty in a first plan
 */
public record Plan(
    List<PendingMigration> migrations,
    List<Change> changes,
    List<Step> steps,
    List<Finding> findings,
    List<TableLock> locks,
    List<Hazard> hazards,
    List<String> forgotten,
    List<String> reshaped,
    List<Definition.OfObject> bodies,
    Consent consent,
    Lessons lessons) {

  public Plan {
    migrations = List.copyOf(migrations);
    changes = List.copyOf(changes);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    locks = List.copyOf(locks);
    hazards = List.copyOf(hazards);
    forgotten = List.copyOf(forgotten);
    reshaped = List.copyOf(reshaped);
    bodies = List.copyOf(bodies);
  }

  /** A migration that will run, and the objects that go and come back because of it. */
  public record PendingMigration(Migration migration, List<Change> affected, Severity severity) {}

  /** What {@code pgmg_state} shall say when it is done, without what it says already. */
  public List<Definition> recorded() {
    Map<String, Definition> recorded = new LinkedHashMap<>();
    steps.forEach(
        step -> step.records().ifPresent(definition -> recorded.put(definition.key(), definition)));
    return List.copyOf(recorded.values());
  }

  /** What {@code pgmg_migrations} shall say of migrations that were applied before. */
  public List<AppliedMigration> accepted() {
    return steps.stream()
        .filter(Step.Accept.class::isInstance)
        .map(step -> ((Step.Accept) step).migration())
        .toList();
  }

  /** Whether it takes more than one transaction, or something that runs outside one. */
  public boolean hasBoundary() {
    return steps.stream().anyMatch(Plan::ends);
  }

  /** Whether it begins with what runs outside a transaction. */
  public boolean startsOutside() {
    return !steps.isEmpty() && steps.getFirst().isOutside();
  }

  /** Whether what comes behind its first transaction runs outside one. */
  public boolean leadsOutside() {
    return steps.stream()
        .dropWhile(step -> !ends(step))
        .dropWhile(Step.Boundary.class::isInstance)
        .findFirst()
        .map(Step::isOutside)
        .orElse(false);
  }

  /** How many transactions have ended before the step of that index. */
  public int boundariesBefore(int index) {
    return (int) steps.stream().limit(Math.max(index, 0)).filter(Plan::ends).count();
  }

  private static boolean ends(Step step) {
    return step instanceof Step.Boundary || step.isOutside();
  }

  /** The part of it that one transaction carries out: up to its first boundary. */
  public Plan firstTransaction() {
    if (!hasBoundary()) {
      return this;
    }
    List<Step> first = steps.stream().takeWhile(step -> !ends(step)).toList();
    List<PendingMigration> whole =
        migrations.stream()
            .filter(pending -> first.stream().anyMatch(step -> finishes(step, pending)))
            .toList();
    return new Plan(
        whole,
        changes,
        first,
        findings,
        List.of(),
        hazards,
        forgottenBy(first),
        reshaped,
        List.of(),
        consent,
        lessons);
  }

  /** What stands behind its first transaction. */
  public StillToCome behindFirstTransaction() {
    return StillToCome.in(steps.stream().dropWhile(step -> !ends(step)).toList());
  }

  private static boolean finishes(Step step, PendingMigration pending) {
    return step instanceof Step.Migrate migrate
        && migrate.isLast()
        && migrate.migration().name().equals(pending.migration().name());
  }

  private List<String> forgottenBy(List<Step> some) {
    Set<String> gone = new HashSet<>();
    for (Step step : some) {
      switch (step) {
        case Step.Drop drop -> gone.add(drop.object().toString());
        case Step.Forget forget -> gone.add(forget.object().toString());
        case Step.TakeOff takeOff -> gone.add(takeOff.key());
        case Step other -> {}
      }
    }
    return forgotten.stream().filter(gone::contains).toList();
  }

  public boolean isUpToDate() {
    return steps.isEmpty();
  }

  public List<Finding> refusals() {
    return findings.stream().filter(f -> f.weight() == Finding.Weight.REFUSAL).toList();
  }

  /** What of migrations a rehearsal does not run. */
  public List<Problem> leftOut() {
    return findings.stream()
        .map(Finding::problem)
        .filter(problem -> problem.code() == ProblemCode.LEFT_OUT)
        .toList();
  }

  /** How long what is locked stays so. */
  public List<HeldLock> heldLocks() {
    return HeldLock.in(this);
  }

  /** The locks that a step takes. */
  public List<TableLock> locksOf(int step) {
    return locks.stream().filter(lock -> lock.step() == step).toList();
  }

  /** What is changed in {@code sql/} itself: not what is only affected. */
  public List<Change> codeChanges() {
    return changes.stream().filter(change -> change.type() != Change.Type.AFFECTED).toList();
  }

  /** What goes and comes back because of changes in {@code sql/} itself. */
  public List<Change> affectedByCode() {
    Set<String> byMigrations =
        migrations.stream()
            .flatMap(migration -> migration.affected().stream())
            .map(Change::key)
            .collect(Collectors.toSet());
    return changes.stream()
        .filter(change -> change.type() == Change.Type.AFFECTED)
        .filter(change -> change.severity() == Severity.TRANSIENT)
        .filter(change -> !byMigrations.contains(change.key()))
        .toList();
  }

  /** The steps that a shorter plan does not have, in order. */
  public List<Step> stepsBeyond(Plan shorter) {
    Set<String> known = shorter.steps.stream().map(Plan::content).collect(Collectors.toSet());
    return steps.stream().filter(step -> !known.contains(content(step))).toList();
  }

  /** Whether both plans do the same in the same order. */
  boolean doesTheSameAs(Plan other) {
    return steps.stream()
        .map(Plan::content)
        .toList()
        .equals(other.steps.stream().map(Plan::content).toList());
  }

  // Comparing records would compare every token of every statement.
  private static String content(Step step) {
    return step.getClass().getSimpleName()
        + step.reason()
        + step.commands().stream().map(Command::sql).toList();
  }

  public Severity severity() {
    Severity worst = Severity.SAFE;
    for (PendingMigration migration : migrations) {
      worst = worst.and(migration.severity());
    }
    for (Change change : codeChanges()) {
      worst = worst.and(change.severity());
    }
    for (Change change : affectedByCode()) {
      worst = worst.and(change.severity());
    }
    return worst;
  }

  /**
   * How many of the pending migrations, code changes and what these affect have that severity; what
   * a migration affects counts with it.
   */
  public long count(Severity severity) {
    return migrations.stream().filter(m -> m.severity() == severity).count()
        + codeChanges().stream().filter(c -> c.severity() == severity).count()
        + affectedByCode().stream().filter(c -> c.severity() == severity).count();
  }
}
