package dev.pgmg.cli;

import dev.pgmg.apply.ApplyEvent;
import dev.pgmg.postgres.Activity;
import dev.pgmg.report.ProgressText;
import dev.pgmg.report.ProgressText.Running;
import dev.pgmg.report.Secrets;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One line about what takes long, written again and again in place and gone before anything else is
 * said. Only blanks and carriage returns: every terminal knows these.
 */
final class ProgressLine implements Progress {

  /** What is shorter is not worth a line. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final long MILLISECONDS_BETWEEN = 500;

  private final PrintStream terminal;
  private final IntSupplier width;
  private final LongSupplier nanoTime;
  private final Supplier<Optional<Activity>> look;
  private final CountDownLatch ended = new CountDownLatch(1);

  private List<ApplyEvent.Sent> sent = List.of();
  private long since;
  private int done;
  private int steps;
  private int drawn;
  private int columns;

  /**
   * Prepares it.
   *
   * @param width of the terminal; asked once
   * @param nanoTime the time
   * @param look at what the server does; called from time to time, in a thread of its own
   */
  ProgressLine(
      PrintStream terminal,
      IntSupplier width,
      LongSupplier nanoTime,
      Supplier<Optional<Activity>> look) {
    this.terminal = terminal;
    this.width = width;
    this.nanoTime = nanoTime;
    this.look = look;
  }

  /** Draws from now on by itself. */
  ProgressLine start() {
    Thread.ofPlatform().daemon().start(this::drawUntilEnded);
    return this;
  }

  private void drawUntilEnded() {
    try {
      while (!ended.await(MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS)) {
        draw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void during(ApplyEvent event, Runnable saying) {
    erase();
    heed(event);
    saying.run();
  }

  private void heed(ApplyEvent event) {
    switch (event) {
      case ApplyEvent.Sending sending -> {
        sent = sending.commands();
        since = nanoTime.getAsLong();
      }
      case ApplyEvent.Started started -> steps = started.plan().steps().size();
      case ApplyEvent.Done one -> {
        done++;
        sent = List.of();
      }
      case ApplyEvent.Extended extended -> steps += extended.added().size();
      case ApplyEvent.FollowedUp followed -> steps += followed.added().size();
      case ApplyEvent.Restarted again -> done = 0;
      case ApplyEvent.Retrying again -> {
        done = 0;
        sent = List.of();
      }
      case ApplyEvent.Waiting waiting -> {}
      case ApplyEvent.Noticed noticed -> {}
      case ApplyEvent.LostAtCommit lost -> sent = List.of();
      case ApplyEvent.Cleared cleared -> {}
    }
  }

  /** Draws it, where something takes long. */
  void draw() {
    if (running().isEmpty()) {
      return;
    }
    // Outside the lock: the apply does not wait for it.
    Optional<Activity> activity = look.get();
    columns = columns == 0 ? width.getAsInt() - 1 : columns;
    synchronized (this) {
      running().ifPresent(now -> write(Secrets.hidden(ProgressText.line(now, activity, columns))));
    }
  }

  private synchronized Optional<Running> running() {
    Duration time = Duration.ofNanos(nanoTime.getAsLong() - since);
    return sent.isEmpty() || time.compareTo(PATIENCE) < 0 || ended.getCount() == 0
        ? Optional.empty()
        : Optional.of(new Running(sent, done + 1, Math.max(steps, done + 1), time));
  }

  private void write(String line) {
    terminal.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    terminal.flush();
    drawn = line.length();
  }

  private void erase() {
    if (drawn > 0) {
      write("");
      terminal.print("\r");
      terminal.flush();
    }
  }

  @Override
  public synchronized void close() {
    ended.countDown();
    erase();
  }
}
