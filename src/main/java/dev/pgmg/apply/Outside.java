package dev.pgmg.apply;

import dev.pgmg.apply.Portion.Result;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.object.SessionChange;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Plan;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.problem.Problem;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements of a section outside a transaction, one by one ({@link OutsideStatement}). What
 * is done stays; where PostgreSQL refuses a statement, the next apply goes on with it.
 */
final class Outside {

  private static final List<String> RESET =
      List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL");

  private final Task task;
  private final Step.Migrate step;
  private final Progress progress;

  Outside(Task task, Plan plan, Snapshot snapshot) {
    this.task = task;
    this.step = (Step.Migrate) plan.steps().getFirst();
    this.progress = Progress.of(step.migration().name(), task.project(), snapshot.state());
  }

  Result run(Plan known, List<Definition.OfObject> bodies) {
    // The snapshot has begun a transaction.
    task.session().rollback();
    long start = System.nanoTime();
    Optional<Problem> unset = set();
    if (unset.isPresent()) {
      reset();
      return new Result(Portion.End.STOPPED, known, List.of(), List.of(unset.get()), 0, bodies);
    }
    for (int i = step.from(); i < step.to(); i++) {
      int ran = step.section().ran() + i - step.section().from();
      Optional<OutsideStatement.Failure> failure =
          new OutsideStatement(task, step, progress, ran).run();
      if (failure.isPresent()) {
        OutsideStatement.Failure why = failure.get();
        if (why.end() == Portion.End.STOPPED) {
          reset();
        }
        return new Result(why.end(), known, List.of(), List.of(why.problem()), 0, bodies);
      }
    }
    reset();
    task.tell(new ApplyEvent.Done(step, Duration.ofNanos(System.nanoTime() - start)));
    return new Result(Portion.End.BOUNDARY, known, List.of(), List.of(), 0, bodies);
  }

  // What the section has set in an earlier apply, as far as its words tell, for what is left of it.
  private Optional<Problem> set() {
    int ran = step.ran() - (step.to() - step.from());
    List<Statement> before = progress.file().in(progress.section()).subList(0, ran);
    for (Statement setting : SessionChange.inForce(before)) {
      try {
        task.session().executeOutside(setting.sql());
      } catch (DatabaseException e) {
        return Optional.of(Failures.problem(e.error(), Command.of(setting)));
      }
    }
    return Optional.empty();
  }

  // What a section sets is over with it, and with the connection.
  private void reset() {
    try {
      RESET.forEach(task.session()::executeOutside);
    } catch (DatabaseException e) {
      if (!e.error().isConnectionLost()) {
        throw e;
      }
    }
  }
}
