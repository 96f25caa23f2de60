package dev.pgmg.apply;

import dev.pgmg.postgres.Fate;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Limits;
import java.time.Duration;

/**
 * Finds out what became of a transaction whose connection was lost.
 *
 * <p>Where it was lost at COMMIT, the server is asked again and again for about half a minute: it
 * may be starting, or still be at it.
 */
record LostCommit(Task task) {

  private static final Patience PATIENCE =
      new Patience(
          Duration.ZERO, Duration.ZERO, 10, Duration.ofMillis(100), Limits.Backoff.EXPONENTIAL);

  Fate fate() {
    for (int attempt = 1; true; attempt++) {
      Fate fate = task.session().fate();
      if (fate != Fate.UNKNOWN || attempt == PATIENCE.attempts()) {
        return fate;
      }
      if (attempt == 1) {
        task.tell(new ApplyEvent.LostAtCommit());
      }
      Pause pause = task.options().pause();
      if (pause.await(PATIENCE.delayAfter(attempt, pause.chance())) == Pause.End.INTERRUPTED) {
        return Fate.UNKNOWN;
      }
    }
  }

  /** What is worth knowing where all went well but for the answer. */
  static Problem unheard() {
    return Problem.of(
        ProblemCode.CONNECTION_LOST,
        "the connection was lost at COMMIT; asked again, the server said that it was committed");
  }
}
