package dev.pgmg.apply;

import dev.pgmg.problem.Problem;
import java.time.Duration;

/** Counts the attempts at one thing, and waits between them. */
final class Retries {

  private final Task task;
  private int attempt = 1;

  Retries(Task task) {
    this.task = task;
  }

  /** Waits for the next attempt; answers whether there is one. */
  boolean again(Problem problem, Patience patience) {
    if (attempt >= patience.attempts() || task.session().isCanceled()) {
      return false;
    }
    Pause pause = task.options().pause();
    Duration delay = patience.delayAfter(attempt, pause.chance());
    attempt++;
    task.tell(new ApplyEvent.Retrying(problem, delay, attempt, patience.attempts()));
    return pause.await(delay) == Pause.End.TIME_IS_OVER;
  }

  boolean isFirst() {
    return attempt == 1;
  }
}
