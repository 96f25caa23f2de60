package dev.pgmg.apply;

import dev.pgmg.apply.Portion.Result;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Fate;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Carries out what of a plan belongs in one transaction.
 *
 * <ol>
 *   <li>{@link Execution}: the steps, with the planner at hand for what PostgreSQL refuses.
 *   <li>Record what was done, and plan again inside the transaction: as long as something is left
 *       (a migration dropped an object by means no word told of), it is done too.
 *   <li>{@link BodyCheck}: PostgreSQL's own validators look at the routines. Before a boundary that
 *       is not the last commit, what the rest may put right is left for then.
 *   <li>Commit; or roll back, if anything failed or nothing was to stay.
 * </ol>
 */
final class Transaction {

  /** Plans that follow one another; more would mean that they do not converge. */
  private static final int ROUNDS = 4;

  private final Task task;
  private final List<Definition.OfObject> bodies;
  private final Function<Plan, List<String>> success;
  private final List<Step> added = new ArrayList<>();
  private int recorded;

  /**
   * Prepares it.
   *
   * @param bodies of routines that earlier transactions made, still to be checked
   * @param success what its commit announces if it is the last one
   */
  Transaction(Task task, List<Definition.OfObject> bodies, Function<Plan, List<String>> success) {
    this.task = task;
    this.success = success;
    this.bodies = new ArrayList<>(bodies);
  }

  /**
   * Carries it out.
   *
   * @param known the plan that was shown
   */
  Result run(Plan first, Snapshot atFirst, Plan known) {
    task.begin();
    Plan shown = known;
    Plan plan = first;
    Snapshot snapshot = atFirst;
    Snapshot latest = atFirst;
    boolean sectionComes = false;
    for (int round = 1; !plan.isUpToDate(); round++) {
      if (sectionComes && plan.startsOutside()) {
        return boundary(shown, plan, snapshot);
      }
      List<Problem> refusals = round > ROUNDS ? List.of(doesNotConverge(plan)) : refusals(plan);
      if (!refusals.isEmpty()) {
        return failed(shown, refusals);
      }
      if (round > 1) {
        task.tell(new ApplyEvent.FollowedUp(plan.firstTransaction().steps()));
      }
      Execution execution = new Execution(task, plan, snapshot);
      Plan carriedOut = execution.run();
      if (carriedOut.hasBoundary() && isToBeRolledBack()) {
        return failed(shown, List.of(Applier.cannotRehearse(carriedOut)));
      }
      if (!execution.problems().isEmpty()) {
        List<Problem> problems = new ArrayList<>(execution.problems());
        problems.addAll(brokenBodies(carriedOut, execution));
        return failed(shown, problems);
      }
      added.addAll(round == 1 ? carriedOut.stepsBeyond(shown) : carriedOut.steps());
      shown = round == 1 ? carriedOut : shown;
      Plan transaction = carriedOut.firstTransaction();
      Recording.of(task).record(transaction, snapshot.state(), execution::millisecondsOf);
      recorded += transaction.recorded().size();
      bodies.addAll(carriedOut.bodies());
      sectionComes = carriedOut.leadsOutside();
      if (carriedOut.hasBoundary() && !sectionComes) {
        return boundary(shown, carriedOut, bodies.isEmpty() ? snapshot : task.snapshotAmid());
      }
      latest = task.snapshotAmid();
      snapshot = latest.withoutDress();
      plan = task.planOn(snapshot);
    }
    return finish(shown, snapshot, latest);
  }

  private Result boundary(Plan shown, Plan left, Snapshot now) {
    List<Problem> stale =
        task.options().staleBodies() == ApplyOptions.StaleBodies.WARN
            ? List.of()
            : new BodyCheck(task, now).checkBefore(left.behindFirstTransaction(), bodies);
    return stale.isEmpty()
        ? commit(Portion.End.BOUNDARY, shown, List.of(), List.of())
        : failed(shown, stale);
  }

  private Result finish(Plan shown, Snapshot snapshot, Snapshot latest) {
    List<Problem> stale = new BodyCheck(task, snapshot).check(bodies);
    if (!stale.isEmpty() && task.options().staleBodies() == ApplyOptions.StaleBodies.FAIL) {
      return failed(shown, stale);
    }
    task.session()
        .state()
        .recordBaselines(task.planner().baselines(latest), latest.state().located());
    if (isToBeRolledBack()) {
      // What COMMIT would look at.
      task.session().execute(List.of("SET CONSTRAINTS ALL IMMEDIATE"));
      task.session().rollback();
      return result(Portion.End.ROLLED_BACK_AS_ASKED, shown, stale);
    }
    List<Problem> objections = task.options().approval().lastObjections();
    return objections.isEmpty()
        ? commit(Portion.End.COMMITTED, shown, stale, success.apply(shown))
        : failed(shown, objections);
  }

  private boolean isToBeRolledBack() {
    return task.options().ending() == ApplyOptions.Ending.ROLL_BACK;
  }

  private Result commit(
      Portion.End end, Plan shown, List<Problem> warnings, List<String> announcements) {
    try {
      task.session().commitAnnouncing(announcements);
    } catch (DatabaseException e) {
      if (!e.error().isConnectionLost()) {
        throw e;
      }
      return lost(end, shown, warnings, Failures.problem(e));
    }
    return result(end, shown, warnings);
  }

  private Result lost(Portion.End end, Plan shown, List<Problem> warnings, Problem problem) {
    Fate fate = new LostCommit(task).fate();
    if (fate == Fate.COMMITTED && end == Portion.End.COMMITTED) {
      List<Problem> told = new ArrayList<>(warnings);
      told.add(LostCommit.unheard());
      return result(end, shown, told);
    }
    return switch (fate) {
      // The lock of the database went with the connection.
      case COMMITTED -> result(Portion.End.LOST_AT_BOUNDARY, shown, List.of(problem));
      case ROLLED_BACK -> result(Portion.End.FAILED, shown, List.of(problem));
      case UNKNOWN -> result(Portion.End.UNKNOWN, shown, List.of(problem));
    };
  }

  private Result failed(Plan shown, List<Problem> problems) {
    task.session().rollback();
    return result(Portion.End.FAILED, shown, problems);
  }

  private Result result(Portion.End end, Plan shown, List<Problem> problems) {
    return new Result(end, shown, added, problems, recorded, bodies);
  }

  // All that is broken is told at once, the bodies of routines that are there included.
  private List<Problem> brokenBodies(Plan plan, Execution execution) {
    if (!execution.wentToTheEnd()
        || task.options().staleBodies() == ApplyOptions.StaleBodies.WARN) {
      return List.of();
    }
    List<Definition.OfObject> whole =
        plan.bodies().stream().filter(body -> !execution.mayMissBroken(body)).toList();
    return new BodyCheck(task, task.snapshot()).check(whole);
  }

  static List<Problem> refusals(Plan plan) {
    return plan.refusals().stream().map(Finding::problem).toList();
  }

  private static Problem doesNotConverge(Plan left) {
    String first =
        left.changes().isEmpty() ? "" : "The first of them: " + left.changes().getFirst().key();
    return Problem.of(
            ProblemCode.DOES_NOT_CONVERGE,
            "the same changes are pending again after they were applied: "
                + left.steps().size()
                + " steps are left")
        .withDetail(first)
        .withHint("an event trigger or another session may undo them");
  }
}
