package dev.pgmg.adopt;

import dev.pgmg.apply.Patience;
import dev.pgmg.apply.Pause;
import dev.pgmg.postgres.DatabaseException;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tries things behind a savepoint, in one transaction: whatever is done is taken back, and the
 * locks it took are given back. What fails for a lock that another one holds is tried again after a
 * while.
 */
final class Attempts {

  private static final String SAVEPOINT = "SAVEPOINT pgmg_adopt";

  /** Behind it the savepoint is still there, for the next attempt. */
  private static final String BACK = "ROLLBACK TO SAVEPOINT pgmg_adopt";

  /** lock_not_available, deadlock_detected. */
  private static final Set<String> TRANSIENT = Set.of("55P03", "40P01");

  private final Session session;
  private final Patience patience;
  private final Pause pause;
  private boolean begun;

  Attempts(Session session, Patience patience, Pause pause) {
    this.session = session;
    this.patience = patience;
    this.pause = pause;
  }

  /** What came of it. */
  sealed interface Result<T> {

    record Succeeded<T>(T value) implements Result<T> {}

    /**
     * PostgreSQL refused.
     *
     * @param index how many statements sent together with it had succeeded
     */
    record Refused<T>(PostgresError error, int index) implements Result<T> {}
  }

  <T> Result<T> attempt(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      Result<T> result = once(work);
      if (!(result instanceof Result.Refused<T> refused)
          || !TRANSIENT.contains(refused.error().sqlState())
          || attempt >= patience.attempts()
          || pause.await(patience.delayAfter(attempt, pause.chance())) == Pause.End.INTERRUPTED) {
        return result;
      }
    }
  }

  /** Without a second attempt for a lock that another one holds. */
  <T> Result<T> once(Supplier<T> work) {
    stopIfCanceled();
    if (!begun) {
      session.execute(List.of(SAVEPOINT));
      begun = true;
    }
    try {
      return new Result.Succeeded<>(work.get());
    } catch (DatabaseException e) {
      if (e.error().isConnectionLost()) {
        throw e;
      }
      stopIfCanceled();
      return new Result.Refused<>(e.error(), e.index());
    } finally {
      takeBack();
    }
  }

  private void stopIfCanceled() {
    if (session.isCanceled()) {
      throw new PgmgException(
          Problem.of(
              "interrupted", "interrupted: nothing was recorded, the database is unchanged"));
    }
  }

  private void takeBack() {
    try {
      session.execute(List.of(BACK));
    } catch (DatabaseException e) {
      if (!e.error().isConnectionLost()) {
        throw e;
      }
    }
  }
}
