package dev.pgmg.cli;

import dev.pgmg.apply.Pause;
import dev.pgmg.postgres.Session;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a command works on the database: cancels the statement that runs and waits for the
 * command to roll back and say so, before the process ends. It is closed when all is said.
 */
final class Interruption implements AutoCloseable, Pause {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private final CountDownLatch interrupted = new CountDownLatch(1);

  private Interruption(Runnable stop) {
    this.hook = Thread.ofPlatform().unstarted(() -> interrupt(stop));
  }

  static Interruption cancelling(Session session) {
    return calling(session::cancel);
  }

  /** Ctrl-C calls something that brings the command to its end; once more if it does not. */
  static Interruption calling(Runnable stop) {
    Interruption interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void interrupt(Runnable stop) {
    interrupted.countDown();
    stop.run();
    try {
      boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        stop.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isInterrupted() {
    return interrupted.getCount() == 0;
  }

  @Override
  public Pause.End await(Duration time) {
    try {
      return interrupted.await(time.toMillis(), TimeUnit.MILLISECONDS)
          ? Pause.End.INTERRUPTED
          : Pause.End.TIME_IS_OVER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Pause.End.INTERRUPTED;
    }
  }

  @Override
  public double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }

  int exitCode(int otherwise) {
    return isInterrupted() ? ExitCode.INTERRUPTED : otherwise;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is what runs.
    }
  }
}
