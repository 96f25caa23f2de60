package dev.pgmg.apply;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Refusal;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SetAside;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Definition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the steps of one plan inside the transaction.
 *
 * <ol>
 *   <li>Commands are sent many at a time, with a savepoint before each unit of them.
 *   <li>A refused command: back to its unit's savepoint, what stood before it in the unit is done
 *       again, and the planner is asked. If its longer plan begins with what is done already, it is
 *       carried on with; else everything is rolled back and begun anew with it.
 *   <li>If the planner knows no way, the apply has failed. The rest is tried all the same, up to
 *       the next migration, to find what else is broken.
 * </ol>
 */
final class Execution {

  private static final String BACK = "ROLLBACK TO SAVEPOINT pgmg";

  private final Task task;
  private final Session session;
  private final Blockers blockers;
  private final Meant meant;
  private final Map<String, Long> migrationMillis = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();

  private Plan plan;
  private Snapshot snapshot;
  private Queue queue;
  private int done;
  private int told;
  private int extensions;
  private boolean stopped;
  private Optional<SetAside> aside = Optional.empty();

  /** Prepares a run. */
  Execution(Task task, Plan plan, Snapshot snapshot) {
    this.task = task;
    this.session = task.session();
    this.blockers = new Blockers(session);
    this.meant = new Meant(task.project(), session);
    this.plan = plan;
    this.snapshot = snapshot;
    this.queue = queue(plan);
  }

  private Queue queue(Plan of) {
    return new Queue(of.firstTransaction(), task.options().patience());
  }

  /** The plan as it was carried out; all of it only if there are no problems. */
  Plan run() {
    while (done < queue.size() && !stopped()) {
      if (settles()) {
        trip();
      }
    }
    if (problems.isEmpty()) {
      tellUpTo(plan.firstTransaction().steps().size(), Duration.ZERO);
    }
    return plan;
  }

  List<Problem> problems() {
    return problems;
  }

  long millisecondsOf(String migration) {
    return migrationMillis.getOrDefault(migration, 0L);
  }

  private boolean stopped() {
    stopped |= !problems.isEmpty() && queue.stepOf(done) instanceof Step.Migrate;
    return stopped;
  }

  // What a section has set is not for what comes in its midst, and holds again behind that.
  private boolean settles() {
    try {
      if (aside.isEmpty() && queue.interruptsSettings(done)) {
        aside = Optional.of(session.setAside());
        session.execute(task.settings());
      } else if (aside.isPresent() && queue.stepOf(done) instanceof Step.Migrate) {
        session.execute(aside.get().again());
        aside = Optional.empty();
      }
      return true;
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        throw e;
      }
      problems.add(problem(done, e.error()));
      stopped = true;
      return false;
    }
  }

  private void trip() {
    int end = queue.endOfTrip(done, Session.MAX_BATCH / 3);
    Batch batch = new Batch(task, queue, done, end);
    long start = System.nanoTime();
    try {
      batch.send();
      finished(end, Duration.ofNanos(System.nanoTime() - start));
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        throw e;
      }
      int failed = batch.itemAt(e.index());
      giveUpForNow(failed, e.error(), Duration.ofNanos(System.nanoTime() - start));
      if (e.error().isForWantOfResources()) {
        giveUp(failed, e.error());
      } else {
        refused(failed, e.error());
      }
    }
  }

  // There is no more of it for anything else either.
  private void giveUp(int failed, PostgresError error) {
    session.execute(List.of(BACK));
    Problem problem = problem(failed, error);
    problems.add(new Shortage(session).explained(problem, failed, queue.size()));
    stopped = true;
    done = queue.size();
  }

  // A lock that is held, a deadlock: the whole transaction may go through at another time.
  private void giveUpForNow(int failed, PostgresError error, Duration time) {
    Patience patience = queue.patience(failed);
    if (!problems.isEmpty() || !task.isTransient(error, patience, time)) {
      return;
    }
    Command command = queue.item(failed).command();
    session.execute(List.of(BACK));
    throw new TransientFailure(blockers.named(problem(failed, error), command), patience);
  }

  private void refused(int failed, PostgresError error) {
    session.execute(List.of(BACK, Batch.RELEASE));
    int unit = done;
    while (queue.endOfUnit(unit) <= failed) {
      unit = queue.endOfUnit(unit);
    }
    if (unit < failed) {
      List<String> again = new ArrayList<>();
      for (int i = unit; i < failed; i++) {
        again.add(queue.item(i).command().sql());
      }
      session.execute(again);
    }
    finished(failed, Duration.ZERO);
    Optional<Plan> extended = extended(queue.item(failed), error);
    if (extended.filter(longer -> !longer.refusals().isEmpty()).isPresent()) {
      fail(failed, error);
      extended.get().refusals().forEach(finding -> problems.add(finding.problem()));
    } else if (extended.isPresent() && problems.isEmpty()) {
      carryOn(extended.get(), error);
    } else if (extended.isPresent() || isForWantOfBroken(queue.item(failed), error)) {
      // It is not to blame, or that cannot be told while another one is missing.
      broken(queue.stepOf(failed));
      skipStep();
    } else {
      fail(failed, error);
    }
  }

  private Optional<Plan> extended(Queue.Item item, PostgresError error) {
    if (extensions > 20 + 2 * queue.size()) {
      return Optional.empty();
    }
    Refusal refusal =
        new Refusal(
            item.step(),
            item.index(),
            error.sqlState(),
            Refusals.namesAt(item.command(), error),
            Refusals.running(error),
            inTheWay(item, error));
    return task.planner().extend(plan, refusal, snapshot);
  }

  private void carryOn(Plan longer, PostgresError error) {
    extensions++;
    task.tell(new ApplyEvent.Extended(error.message(), longer.stepsBeyond(plan)));
    Queue next = queue(longer);
    boolean goesOn = next.startsLike(queue, done);
    plan = longer;
    queue = next;
    if (goesOn) {
      told = done < queue.size() ? Math.min(told, queue.item(done).step()) : told;
    } else {
      session.rollback();
      task.begin();
      aside = Optional.empty();
      done = 0;
      told = 0;
      migrationMillis.clear();
      task.tell(new ApplyEvent.Restarted());
    }
  }

  private void fail(int failed, PostgresError error) {
    problems.add(meant.suggestedFor(problem(failed, error), error, queue.item(failed).command()));
    session.execute(task.settingsAsBefore());
    aside = Optional.empty();
    broken(queue.stepOf(failed));
    Step step = queue.stepOf(failed);
    if (step instanceof Step.Migrate || step instanceof Step.Drop) {
      stopped = true;
      done = queue.size();
    } else {
      skipStep();
    }
  }

  private Problem problem(int item, PostgresError error) {
    return Doing.at(queue.stepOf(item), Failures.problem(error, queue.item(item).command()));
  }

  private void skipStep() {
    int step = queue.item(done).step();
    while (done < queue.size() && queue.item(done).step() == step) {
      done++;
    }
    told = Math.max(told, step + 1);
  }

  private void broken(Step step) {
    definitionOf(step).ifPresent(definition -> broken.add(definition.id().ownName()));
  }

  // What PostgreSQL misses is something broken: the step itself may be right.
  private boolean isForWantOfBroken(Queue.Item item, PostgresError error) {
    if (broken.isEmpty() || !Refusal.isNotThereYet(error.sqlState())) {
      return false;
    }
    List<String> names = Refusals.namesAt(item.command(), error);
    return names.isEmpty()
        ? mentionsBroken(Refusals.mentions(item.command().sql()))
        : names.stream().anyMatch(broken::contains);
  }

  private boolean mentionsBroken(Mentions mentions) {
    return broken.stream()
        .anyMatch(
            name ->
                mentions.anywhere(QualifiedName.unqualified(name))
                    || mentions.direct().qualified().stream()
                        .anyMatch(one -> one.name().equals(name)));
  }

  /** Whether it went on after the first failure to the end, so that bodies can be looked at. */
  boolean wentToTheEnd() {
    return !stopped;
  }

  /** Whether a routine may be refused only because something else is broken. */
  boolean mayMissBroken(Definition.OfObject routine) {
    return mentionsBroken(Mentions.in(routine.statement().tokens()));
  }

  private static Optional<Definition.OfObject> definitionOf(Step step) {
    return switch (step) {
      case Step.Create create -> Optional.of(create.definition());
      case Step.Replace replace -> Optional.of(replace.definition());
      case Step.Alter alter -> Optional.of(alter.definition());
      case Step.Rename rename -> Optional.of(rename.definition());
      case Step other -> Optional.empty();
    };
  }

  private void finished(int end, Duration time) {
    for (int i = done; i < end; i++) {
      boolean stepEnds = i + 1 == queue.size() || queue.item(i + 1).step() != queue.item(i).step();
      Step step = queue.stepOf(i);
      if (step instanceof Step.Migrate migrate && (stepEnds || i + 1 == end)) {
        migrationMillis.merge(migrate.migration().name(), time.toMillis(), Long::sum);
      }
      if (stepEnds) {
        tellUpTo(queue.item(i).step() + 1, time);
      }
    }
    done = end;
  }

  // Steps without commands, which only change the record, are told at their place too.
  private void tellUpTo(int end, Duration time) {
    while (told < end) {
      task.tell(new ApplyEvent.Done(plan.steps().get(told), time));
      told++;
    }
  }

  // What a statement can be blocked by is looked up as it is now, after the steps that are done.
  private Set<Address> inTheWay(Queue.Item item, PostgresError error) {
    boolean migration = plan.steps().get(item.step()) instanceof Step.Migrate;
    if (!migration || !Refusal.isDependentsInTheWay(error.sqlState())) {
      return Set.of();
    }
    CatalogGraph now =
        task.planner()
            .recognition(plan, snapshot)
            .translate(session.dependentsOf(Refusals.names(item.command().sql())));
    snapshot = snapshot.with(snapshot.graph().and(now));
    return Refusals.named(now, error);
  }
}
