package dev.pgmg.cli;

import dev.pgmg.config.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long an apply waits, and how often it tries. */
final class PatienceOptions {

  @Option(
      names = "--lock-wait",
      paramLabel = "TIME",
      description = "How long to wait for another pgmg (default: 60s).")
  private Optional<String> lockWait = Optional.empty();

  @Option(
      names = "--lock-timeout",
      paramLabel = "TIME",
      description =
          "How long a statement waits for a lock, and lets others wait behind it (default: 5s).")
  private Optional<String> lockTimeout = Optional.empty();

  @Option(
      names = "--statement-timeout",
      paramLabel = "TIME",
      description = "How long a statement may run (default: 0, no limit).")
  private Optional<String> statementTimeout = Optional.empty();

  @Option(
      names = "--retry-attempts",
      paramLabel = "NUMBER",
      description = "How often to try what fails for a lock or a timeout (default: 10).")
  private Optional<String> retryAttempts = Optional.empty();

  @Option(
      names = "--retry-delay",
      paramLabel = "TIME",
      description = "How long to wait before the second attempt (default: 1s).")
  private Optional<String> retryDelay = Optional.empty();

  Map<Setting<?>, String> settings() {
    Map<Setting<?>, String> given = new HashMap<>();
    lockWait.ifPresent(value -> given.put(Setting.LOCK_WAIT, value));
    lockTimeout.ifPresent(value -> given.put(Setting.LOCK_TIMEOUT, value));
    statementTimeout.ifPresent(value -> given.put(Setting.STATEMENT_TIMEOUT, value));
    retryAttempts.ifPresent(value -> given.put(Setting.RETRY_ATTEMPTS, value));
    retryDelay.ifPresent(value -> given.put(Setting.RETRY_DELAY, value));
    return given;
  }
}
