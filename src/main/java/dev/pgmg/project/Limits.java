package dev.pgmg.project;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a section may wait and run, and how often it is tried; what is empty is as the settings
 * say.
 *
 * @param attempts how often altogether
 * @param retryDelay before the second attempt
 */
public record Limits(
    Optional<Duration> lockTimeout,
    Optional<Duration> statementTimeout,
    OptionalInt attempts,
    Optional<Duration> retryDelay,
    Backoff backoff) {

  public static final Limits NONE =
      new Limits(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Backoff.EXPONENTIAL);

  /** Whether the delay grows from attempt to attempt. */
  public enum Backoff {
    NONE,
    EXPONENTIAL
  }
}
