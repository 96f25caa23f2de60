package dev.pgmg.apply;

import dev.pgmg.project.Limits;
import java.time.Duration;
import java.util.List;

/**
 * How long apply waits for locks and lets statements run, and how often it tries.
 *
 * @param lockTimeout zero for no limit
 * @param statementTimeout zero for no limit
 * @param attempts how often altogether
 * @param delay before the second attempt
 */
public record Patience(
    Duration lockTimeout,
    Duration statementTimeout,
    int attempts,
    Duration delay,
    Limits.Backoff backoff) {

  private static final int DOUBLINGS = 6;
  private static final Duration SOON = Duration.ofMillis(100);

  /** With what a section says of itself. */
  Patience of(Limits limits) {
    return new Patience(
        limits.lockTimeout().orElse(lockTimeout),
        limits.statementTimeout().orElse(statementTimeout),
        limits.attempts().orElse(attempts),
        limits.retryDelay().orElse(delay),
        limits.backoff());
  }

  /** One attempt, which waits for no lock to speak of. */
  Patience little() {
    return new Patience(SOON, statementTimeout, 1, delay, backoff);
  }

  Patience withLockTimeout(Duration timeout) {
    return new Patience(timeout, statementTimeout, attempts, delay, backoff);
  }

  /** The statements that make PostgreSQL heed it, for the transaction under way. */
  public List<String> inTransaction() {
    return List.of("SET LOCAL " + locks(), "SET LOCAL " + statements());
  }

  /** The same until they are reset. */
  List<String> inSession() {
    return List.of("SET " + locks(), "SET " + statements());
  }

  private String locks() {
    return "lock_timeout = " + milliseconds(lockTimeout);
  }

  private String statements() {
    return "statement_timeout = " + milliseconds(statementTimeout);
  }

  // PostgreSQL counts whole milliseconds, and takes 0 for no limit.
  private static long milliseconds(Duration time) {
    return time.isZero() ? 0 : Math.clamp(time.toMillis(), 1, Integer.MAX_VALUE);
  }

  boolean limitsStatements() {
    return !statementTimeout.isZero();
  }

  /**
   * How long to wait before the attempt after this one.
   *
   * @param chance from 0 to 1: so that those who failed together do not come back together
   */
  public Duration delayAfter(int attempt, double chance) {
    long full =
        backoff == Limits.Backoff.NONE
            ? delay.toMillis()
            : delay.toMillis() << Math.min(attempt - 1, DOUBLINGS);
    return Duration.ofMillis(full / 2 + Math.round(full * chance / 2));
  }
}
