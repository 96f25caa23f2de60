package dev.pgmg.apply;

import dev.pgmg.apply.Outcome.End;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Finding;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Planner;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.StateTables.MigrationRow;
import dev.pgmg.postgres.StateTables.ObjectRow;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a database to what a project says, in one transaction.
 *
 * <ol>
 *   <li>Plan, now that the lock is held. What the plan refuses ends it here.
 *   <li>{@link Execution}: the steps, with the planner at hand for what PostgreSQL refuses.
 *   <li>Record what was done, and plan again inside the transaction: as long as something is left
 *       (a migration dropped an object by means no word told of), it is done too.
 *   <li>{@link BodyCheck}: PostgreSQL's own validators look at the routines.
 *   <li>Commit; or roll back, if anything failed or nothing was to stay.
 * </ol>
 */
public final class Applier {

  /** Plans that follow one another in one apply; more would mean that they do not converge. */
  private static final int ROUNDS = 4;

  private final Project project;
  private final Session session;
  private final ApplyOptions options;
  private final Consumer<ApplyEvent> events;
  private final List<Step> added = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private int recorded;
  private int crossed;

  private Applier(
      Project project, Session session, ApplyOptions options, Consumer<ApplyEvent> events) {
    this.project = project;
    this.session = session;
    this.options = options;
    this.events = events;
  }

  /** Carries everything out; the caller holds the lock. */
  public static Outcome apply(
      Project project, Session session, ApplyOptions options, Consumer<ApplyEvent> events) {
    return new Applier(project, session, options, events).apply();
  }

  private Outcome apply() {
    Snapshot snapshot = session.snapshot(Planner.questions(project));
    Plan first = Planner.plan(project, snapshot, options.consent());
    List<Problem> refusals = new ArrayList<>(refusals(first));
    if (refusals.isEmpty()) {
      refusals.addAll(options.approval().objections(first, snapshot));
    }
    if (!refusals.isEmpty()) {
      session.rollback();
      return new Outcome(End.REFUSED, first, List.of(), refusals, 0);
    }
    if (first.hasBoundary() && options.ending() == ApplyOptions.Ending.ROLL_BACK) {
      session.rollback();
      return new Outcome(End.REFUSED, first, List.of(), List.of(cannotRehearse()), 0);
    }
    if (first.isUpToDate()) {
      lookAgain(snapshot);
      session.rollback();
      return new Outcome(End.NOTHING_TO_DO, first, List.of(), List.of(), 0);
    }
    events.accept(new ApplyEvent.Started(first));
    try {
      return carryOut(first, snapshot);
    } catch (DatabaseException e) {
      session.rollback();
      return failed(first, List.of(problem(e)));
    }
  }

  private Outcome carryOut(Plan first, Snapshot atFirst) {
    begin();
    Plan shown = first;
    Plan plan = first;
    Snapshot snapshot = atFirst;
    Snapshot latest = atFirst;
    List<Definition.OfObject> bodies = new ArrayList<>();
    for (int round = 1; !plan.isUpToDate(); round++) {
      List<Problem> refusals = round > ROUNDS ? List.of(doesNotConverge(plan)) : refusals(plan);
      if (!refusals.isEmpty()) {
        session.rollback();
        return failed(shown, refusals);
      }
      if (round > 1 && crossed == 0) {
        events.accept(new ApplyEvent.FollowedUp(plan.steps()));
      }
      Execution execution = new Execution(session, project, plan, snapshot, events, this::begin);
      Plan carriedOut = execution.run();
      if (!execution.problems().isEmpty()) {
        List<Problem> problems = new ArrayList<>(execution.problems());
        problems.addAll(brokenBodies(carriedOut, execution));
        session.rollback();
        return failed(shown, problems);
      }
      boolean awaited = round == 1 || crossed > 0;
      added.addAll(awaited ? carriedOut.stepsBeyond(shown) : carriedOut.steps());
      shown = round == 1 ? carriedOut : shown;
      record(carriedOut.firstTransaction(), execution);
      bodies.addAll(carriedOut.firstTransaction().bodies());
      if (carriedOut.hasBoundary()) {
        cross(carriedOut);
      }
      latest = session.snapshot(Planner.questionsAmid(project));
      snapshot = carriedOut.hasBoundary() ? latest : latest.withoutDress();
      plan = Planner.plan(project, snapshot, options.consent());
    }
    List<Problem> stale = new BodyCheck(session, snapshot).check(bodies);
    if (!stale.isEmpty() && options.staleBodies() == ApplyOptions.StaleBodies.FAIL) {
      session.rollback();
      return failed(shown, stale);
    }
    warnings.addAll(stale);
    recordBaselines(latest);
    return end(shown);
  }

  // After a restore, an upgrade or a mere maintenance, how things look is recorded anew: only then
  // can be seen what somebody does to them from now on.
  private void lookAgain(Snapshot snapshot) {
    boolean stays = options.ending() == ApplyOptions.Ending.COMMIT;
    if (stays && !Planner.baselines(project, snapshot).isEmpty()) {
      begin();
      recordBaselines(snapshot);
      session.commit();
    }
  }

  private void recordBaselines(Snapshot snapshot) {
    session
        .state()
        .recordBaselines(Planner.baselines(project, snapshot), snapshot.state().located());
  }

  // What is committed here stays; the rest is planned from there.
  private void cross(Plan plan) {
    Step boundary = plan.steps().get(plan.firstTransaction().steps().size());
    session.commit();
    crossed++;
    events.accept(new ApplyEvent.Done(boundary, Duration.ZERO));
    begin();
  }

  // All that is broken is told at once, the bodies of routines that are there included.
  private List<Problem> brokenBodies(Plan plan, Execution execution) {
    if (!execution.wentToTheEnd() || options.staleBodies() == ApplyOptions.StaleBodies.WARN) {
      return List.of();
    }
    List<Definition.OfObject> bodies =
        plan.bodies().stream().filter(body -> !execution.mayMissBroken(body)).toList();
    return new BodyCheck(session, session.snapshot(Planner.questions(project))).check(bodies);
  }

  private Outcome end(Plan plan) {
    if (options.ending() == ApplyOptions.Ending.ROLL_BACK) {
      session.rollback();
      return new Outcome(End.ROLLED_BACK_AS_ASKED, plan, added, warnings, recorded);
    }
    try {
      session.commit();
    } catch (DatabaseException e) {
      if (!e.error().isConnectionLost()) {
        throw e;
      }
      return new Outcome(End.UNKNOWN, plan, added, List.of(problem(e)), 0);
    }
    return new Outcome(End.COMMITTED, plan, added, warnings, recorded);
  }

  private static Problem problem(DatabaseException e) {
    return Failures.problem(e.error(), Command.of(""));
  }

  private static List<Problem> refusals(Plan plan) {
    return plan.refusals().stream().map(Finding::problem).toList();
  }

  private Outcome failed(Plan plan, List<Problem> problems) {
    End end = crossed > 0 ? End.ROLLED_BACK_TO_BOUNDARY : End.ROLLED_BACK;
    return new Outcome(end, plan, added, problems, 0);
  }

  private static Problem cannotRehearse() {
    return Problem.of("boundary", "a dry run cannot go beyond a COMMIT, and this plan has one")
        .withHint("see pgmg plan, or apply the change before the COMMIT by itself first");
  }

  // Bodies may call what is made later; they are checked when all is there.
  private void begin() {
    session.execute(List.of("SET LOCAL check_function_bodies = off"));
    session.state().create();
  }

  private void record(Plan plan, Execution execution) {
    session.state().forget(plan.forgotten());
    session.state().lookAnew(plan.reshaped());
    session.state().record(plan.recorded().stream().map(Applier::row).toList());
    List<MigrationRow> migrations = new ArrayList<>();
    for (Plan.PendingMigration pending : plan.migrations()) {
      Migration migration = pending.migration();
      migrations.add(
          new MigrationRow(
              migration.name(), migration.hash(), execution.millisecondsOf(migration.name())));
    }
    session.state().recordMigrations(migrations, options.version());
    recorded += plan.recorded().size();
  }

  private static ObjectRow row(Definition definition) {
    return switch (definition) {
      case Definition.OfObject object ->
          row(object, object.id().kind().word(), Optional.of(object.id()));
      case Definition.OfDress dress -> row(dress, dress.dress().aspect().word(), Optional.empty());
    };
  }

  private static ObjectRow row(Definition definition, String kind, Optional<ObjectId> object) {
    return new ObjectRow(
        definition.key(),
        definition.hash(),
        definition.statement().sql(),
        definition.file(),
        kind,
        object);
  }

  private static Problem doesNotConverge(Plan left) {
    return Problem.of(
            "does-not-converge",
            "the same changes are pending again after they were applied: "
                + left.steps().size()
                + " steps are left")
        .withDetail("The first of them: " + left.changes().getFirst().key())
        .withHint("an event trigger or another session may undo them");
  }
}
