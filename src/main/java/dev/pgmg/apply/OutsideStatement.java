package dev.pgmg.apply;

import dev.pgmg.catalog.SectionProgress.State;
import dev.pgmg.object.SessionChange;
import dev.pgmg.object.TransactionBlock;
import dev.pgmg.plan.Command;
import dev.pgmg.plan.Step;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.Fate;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.ServerNotice;
import dev.pgmg.postgres.Session;
import dev.pgmg.postgres.SetAside;
import dev.pgmg.problem.Problem;
import dev.pgmg.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs one statement of a section outside a transaction.
 *
 * <ol>
 *   <li>What a transaction takes runs in one, together with the record that it ran: a crash leaves
 *       both or neither.
 *   <li>Any other is recorded as begun, sent in a message of its own, and recorded as done. Where
 *       that was cut off, the catalogs may tell what came of it ({@link Remains}).
 *   <li>What earlier attempts left is cleared away before the next one.
 * </ol>
 */
final class OutsideStatement {

  /** active_sql_transaction, invalid_transaction_termination. */
  private static final Set<String> NOT_IN_A_BLOCK = Set.of("25001", "2D000");

  /** query_canceled, lock_not_available, deadlock_detected: nothing is wrong with the statement. */
  private static final Set<String> BROKEN_OFF = Set.of("57014", "55P03", "40P01");

  private final Task task;
  private final Step step;
  private final Session session;
  private final Progress progress;
  private final Statement statement;
  private final int ran;
  private final Patience patience;
  private final Remains remains;
  private final boolean maySet;
  private boolean begun;
  private boolean committing;

  /**
   * Prepares it.
   *
   * @param progress as it was when the section was begun or gone on with
   * @param ran how many statements of the section ran before this one
   */
  OutsideStatement(Task task, Step step, Progress progress, int ran) {
    this.task = task;
    this.step = step;
    this.session = task.session();
    this.progress = progress;
    this.statement = progress.file().in(progress.section()).get(ran);
    this.ran = ran;
    this.maySet =
        SessionChange.mayBeAmong(progress.file().in(progress.section()).subList(0, ran + 1));
    this.patience = patience();
    this.remains = new Remains(task, progress.file().name(), statement);
    this.begun = progress.isRunning(ran);
  }

  // What builds concurrently waits for everybody, and nobody has to wait behind it.
  private Patience patience() {
    Patience own = task.options().patience().of(progress.section().limits());
    boolean waits =
        TransactionBlock.of(statement) == TransactionBlock.REFUSES
            && progress.section().limits().lockTimeout().isEmpty();
    return waits ? own.withLockTimeout(Duration.ZERO) : own;
  }

  /** Why it did not go through, and what that means for the apply. */
  record Failure(Portion.End end, Problem problem) {}

  /** Why it failed, if it did. */
  Optional<Failure> run() {
    if (begun && remains.showThatItIsDone()) {
      recordDone(Duration.ZERO);
      return Optional.empty();
    }
    Retries retries = new Retries(task);
    while (true) {
      long start = System.nanoTime();
      try {
        settle();
        clear();
        send();
        return Optional.empty();
      } catch (DatabaseException e) {
        Optional<Failure> failure =
            refused(e, Duration.ofNanos(System.nanoTime() - start), retries);
        if (failure.isPresent()) {
          return failure;
        }
      }
    }
  }

  private Optional<Failure> refused(DatabaseException e, Duration time, Retries retries) {
    Command command = Command.of(statement);
    if (e.error().isConnectionLost()) {
      return Optional.of(new Failure(lost(), Failures.problem(e.error(), command)));
    }
    session.rollback();
    boolean done = isDoneAllTheSame(e.error());
    if (done && !session.isCanceled()) {
      return Optional.empty();
    }
    Problem problem =
        new Meant(task.project(), session)
            .suggestedFor(
                new Blockers(session).named(Failures.problem(e.error(), command), command),
                e.error(),
                command);
    session.rollback();
    if (done) {
      return Optional.of(new Failure(Portion.End.STOPPED, problem));
    }
    if (task.isTransient(e.error(), patience, time) && retries.again(problem, patience)) {
      return Optional.empty();
    }
    if (begun && remains.areToldByTheRecord()) {
      return Optional.of(new Failure(Portion.End.STOPPED, problem));
    }
    if (progress.wasBegun(ran)
        || ran > 0
        || TransactionBlock.of(statement) != TransactionBlock.TAKES) {
      inTransaction(() -> write(progress.at(ran, State.STOPPED), Duration.ZERO));
    }
    return Optional.of(new Failure(Portion.End.STOPPED, problem));
  }

  // What commits before it ends (manual, 55.2.3) may be told of a cancellation when it is done.
  private boolean isDoneAllTheSame(PostgresError error) {
    boolean done = begun && BROKEN_OFF.contains(error.sqlState()) && remains.showThatItIsDoneNow();
    session.rollback();
    if (done) {
      recordDone(Duration.ZERO);
    }
    return done;
  }

  private Portion.End lost() {
    Fate fate = committing ? new LostCommit(task).fate() : Fate.UNKNOWN;
    return switch (fate) {
      case COMMITTED -> Portion.End.LOST_AT_BOUNDARY;
      case ROLLED_BACK -> Portion.End.STOPPED;
      case UNKNOWN -> Portion.End.CUT_OFF;
    };
  }

  private void settle() {
    patience.inSession().forEach(session::executeOutside);
  }

  private void clear() {
    remains.clear();
    if (begun) {
      remains.clearWhatWasBegun();
    }
  }

  private void send() {
    if (TransactionBlock.of(statement) == TransactionBlock.TAKES && sendInTransaction()) {
      return;
    }
    inTransaction(() -> write(progress.at(ran, State.RUNNING), Duration.ZERO));
    begun = true;
    String rest = remains.rest();
    long start = System.nanoTime();
    tellSending();
    session.executeOutside(rest, this::tell);
    recordDone(Duration.ofNanos(System.nanoTime() - start));
  }

  // Answers whether PostgreSQL takes it in a transaction after all.
  private boolean sendInTransaction() {
    long start = System.nanoTime();
    try {
      Optional<SetAside> aside = setAside();
      session.begin(List.of());
      aside.ifPresent(of -> session.execute(of.again()));
      tellSending();
      if (statement.copyData().isPresent()) {
        session.copyIn(statement.sql(), statement.copyData().get(), this::tell);
      } else {
        session.execute(List.of(statement.sql()), this::tell);
      }
    } catch (DatabaseException e) {
      if (!isNotInBlock(e.error())) {
        throw e;
      }
      session.rollback();
      return false;
    }
    setAside();
    done(Duration.ofNanos(System.nanoTime() - start));
    committing = true;
    session.commit();
    return true;
  }

  private void tellSending() {
    task.tell(new ApplyEvent.Sending(List.of(new ApplyEvent.Sent(step, Command.of(statement)))));
  }

  private void tell(int index, ServerNotice notice) {
    task.tell(new ApplyEvent.Noticed(step, Failures.notice(notice, Command.of(statement))));
  }

  private static boolean isNotInBlock(PostgresError error) {
    return NOT_IN_A_BLOCK.contains(error.sqlState());
  }

  private void recordDone(Duration time) {
    inTransaction(() -> done(time));
  }

  private void done(Duration time) {
    boolean last = ran + 1 == progress.section().size();
    if (last && progress.isLastSection()) {
      Recording.of(task).finished(progress, time.toMillis());
    } else {
      write(last ? progress.done() : progress.at(ran + 1, State.STOPPED), time);
    }
  }

  private void write(Progress now, Duration time) {
    Recording.of(task).write(now, time.toMillis());
  }

  // The record is pgmg's own, whatever role the section has taken on.
  private Optional<SetAside> setAside() {
    return maySet ? Optional.of(session.setAside()) : Optional.empty();
  }

  private void inTransaction(Runnable work) {
    setAside();
    task.begin();
    work.run();
    session.commit();
  }
}
