package dev.pgmg.apply;

import dev.pgmg.apply.Outcome.End;
import dev.pgmg.apply.Portion.Result;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings a database to what a project says.
 *
 * <ol>
 *   <li>Plan, now that the lock is held. What the plan refuses ends it here.
 *   <li>Most plans are one {@link Transaction}. Where a plan has boundaries, it is carried out
 *       portion by portion, the sections {@link Outside} a transaction too; what is left is planned
 *       anew after each.
 *   <li>What failed for a lock or the like is rolled back, planned and done again after a while.
 * </ol>
 */
public final class Applier {

  private final Task task;
  private final List<Step> added = new ArrayList<>();
  private List<Definition.OfObject> bodies = List.of();
  private int recorded;
  private int crossed;

  private Applier(Task task) {
    this.task = task;
  }

  /** Carries everything out; the caller holds the lock. */
  public static Outcome apply(
      Project project, Session session, ApplyOptions options, Consumer<ApplyEvent> events) {
    return apply(new Planner(project), session, options, events);
  }

  /** The same with the planner of the project. */
  public static Outcome apply(
      Planner planner, Session session, ApplyOptions options, Consumer<ApplyEvent> events) {
    return new Applier(new Task(planner, session, options, events)).apply();
  }

  private Outcome apply() {
    Snapshot snapshot = look();
    Plan first = task.plan(snapshot);
    List<Problem> refusals = objections(first, snapshot);
    if (first.hasBoundary() && task.options().ending() == ApplyOptions.Ending.ROLL_BACK) {
      refusals = refusals.isEmpty() ? List.of(cannotRehearse(first)) : refusals;
    }
    if (!refusals.isEmpty()) {
      task.session().rollback();
      return new Outcome(End.REFUSED, first, List.of(), refusals, 0);
    }
    if (first.isUpToDate()) {
      lookAgain(snapshot);
      task.session().rollback();
      return new Outcome(End.NOTHING_TO_DO, first, List.of(), List.of(), 0);
    }
    task.tell(new ApplyEvent.Started(first));
    task.announce(new Announcement.Started(first));
    try {
      Outcome outcome = carryOut(first, snapshot);
      if (outcome.end().isKnownFailure()) {
        task.announce(new Announcement.Failed(outcome.plan(), outcome.end(), outcome.problems()));
      }
      return outcome;
    } catch (RuntimeException e) {
      task.announce(new Announcement.Failed(first, rolledBack(), List.of()));
      throw e;
    }
  }

  // Definitions are deparsed under locks of what they read (55P03).
  private Snapshot look() {
    Retries retries = new Retries(task);
    while (true) {
      try {
        return task.snapshot();
      } catch (DatabaseException e) {
        Patience patience = task.options().patience();
        boolean passes = task.isTransient(e.error(), patience, Duration.ZERO);
        task.session().rollback();
        if (!passes || !retries.again(Failures.problem(e), patience)) {
          throw e;
        }
      }
    }
  }

  private End rolledBack() {
    return crossed > 0 ? End.ROLLED_BACK_TO_BOUNDARY : End.ROLLED_BACK;
  }

  private List<Problem> objections(Plan plan, Snapshot snapshot) {
    List<Problem> refusals = Transaction.refusals(plan);
    return refusals.isEmpty() ? task.options().approval().objections(plan, snapshot) : refusals;
  }

  private Outcome carryOut(Plan first, Snapshot atFirst) {
    Plan known = first;
    Plan plan = first;
    Snapshot snapshot = atFirst;
    while (true) {
      Result result = portion(plan, snapshot, known);
      known = crossed == 0 ? result.plan() : known;
      added.addAll(result.added());
      recorded += result.recorded();
      bodies = result.bodies();
      if (result.end() != Portion.End.BOUNDARY) {
        return outcome(result, known);
      }
      crossed++;
      if (!plan.startsOutside()) {
        tellBoundary(result.plan());
      }
      try {
        snapshot = look();
      } catch (DatabaseException e) {
        return outcome(failed(known, Failures.problem(e)), known);
      }
      plan = task.planOn(snapshot);
    }
  }

  private void tellBoundary(Plan plan) {
    plan.steps().stream()
        .skip(plan.firstTransaction().steps().size())
        .findFirst()
        .filter(Step.Boundary.class::isInstance)
        .ifPresent(boundary -> task.tell(new ApplyEvent.Done(boundary, Duration.ZERO)));
  }

  private Result portion(Plan first, Snapshot atFirst, Plan known) {
    Retries retries = new Retries(task);
    Plan plan = first;
    Snapshot snapshot = atFirst;
    while (true) {
      TransientFailure failure;
      try {
        return attempt(plan, snapshot, known);
      } catch (TransientFailure e) {
        failure = e;
      } catch (DatabaseException e) {
        failure = new TransientFailure(Failures.problem(e), task.options().patience());
        if (!task.isTransient(e.error(), failure.patience(), Duration.ZERO)) {
          return failed(known, failure.problem());
        }
      }
      task.session().rollback();
      if (!retries.again(failure.problem(), failure.patience())) {
        return failed(known, failure.problem());
      }
      snapshot = look();
      plan = crossed == 0 ? task.plan(snapshot) : task.planOn(snapshot);
    }
  }

  private Result attempt(Plan plan, Snapshot snapshot, Plan known) {
    List<Problem> refusals = crossed == 0 ? objections(plan, snapshot) : Transaction.refusals(plan);
    if (!refusals.isEmpty()) {
      task.session().rollback();
      return new Result(Portion.End.FAILED, known, List.of(), refusals, 0, List.of());
    }
    return plan.startsOutside()
        ? new Outside(task, plan, snapshot).run(known, bodies)
        : new Transaction(task, bodies, carriedOut -> success(carriedOut, known))
            .run(plan, snapshot, known);
  }

  private List<String> success(Plan carriedOut, Plan known) {
    return task.payloads(new Announcement.Succeeded(crossed == 0 ? carriedOut : known));
  }

  private Result failed(Plan known, Problem problem) {
    task.session().rollback();
    return new Result(Portion.End.FAILED, known, List.of(), List.of(problem), 0, List.of());
  }

  // After a restore, an upgrade or a mere maintenance, how things look is recorded anew: only then
  // can be seen what somebody does to them from now on.
  private void lookAgain(Snapshot snapshot) {
    boolean stays = task.options().ending() == ApplyOptions.Ending.COMMIT;
    var baselines = task.planner().baselines(snapshot);
    if (stays && !baselines.isEmpty()) {
      task.begin();
      task.session().state().recordBaselines(baselines, snapshot.state().located());
      task.session().commit();
    }
  }

  private Outcome outcome(Result result, Plan known) {
    End end =
        switch (result.end()) {
          case COMMITTED, BOUNDARY -> End.COMMITTED;
          case ROLLED_BACK_AS_ASKED -> End.ROLLED_BACK_AS_ASKED;
          case UNKNOWN -> End.UNKNOWN;
          case LOST_AT_BOUNDARY -> End.LOST_AT_BOUNDARY;
          case STOPPED -> End.STOPPED;
          case CUT_OFF -> End.CUT_OFF;
          case FAILED -> rolledBack();
        };
    return new Outcome(end, known, added, result.problems(), end.isSuccess() ? recorded : 0);
  }

  static Problem cannotRehearse(Plan plan) {
    boolean outside = plan.steps().stream().anyMatch(Step::isOutside);
    return outside
        ? Problem.of(
                ProblemCode.BOUNDARY,
                "a dry run cannot roll back what runs outside a transaction, and this plan has such"
                    + " a section")
            .withHint("--skip-non-transactional leaves it out; pgmg plan shows all of it")
        : Problem.of(
                ProblemCode.BOUNDARY, "a dry run cannot go beyond a COMMIT, and this plan has one")
            .withHint("see pgmg plan, or apply the change before the COMMIT by itself first");
  }
}
