package dev.pgmg.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * That something happened, from threads that notice to the one that waits for it. What happens
 * while that one is at work is not lost: the next wait ends at once.
 */
final class Pulse {

  /** Why a wait ended. */
  enum Beat {
    CHANGED,
    /** Nothing happened for a moment. */
    QUIET,
    ENDED
  }

  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition happened = lock.newCondition();
  private final Set<Path> files = new HashSet<>();
  private boolean changed;
  private boolean ended;
  private long last;
  private long count;
  private long asked;
  private long next;

  /** Something may be different, nobody knows what. */
  void change() {
    change(Optional.empty());
  }

  /** Something may be different with a file. */
  void change(Path file) {
    change(Optional.of(file));
  }

  private void change(Optional<Path> file) {
    lock.lock();
    try {
      file.ifPresent(files::add);
      last = System.nanoTime();
      next = count == asked ? last : next;
      count++;
      changed = true;
      happened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether something has happened since the last wait. */
  boolean isChanged() {
    lock.lock();
    try {
      return changed;
    } finally {
      lock.unlock();
    }
  }

  /** What has happened since the last wait, as far as it is known. */
  Heard heard() {
    lock.lock();
    try {
      asked = count;
      return new Heard(count, last, files);
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing more happened within a while behind what was heard last. */
  boolean isAll(Heard heard, Duration still) {
    lock.lock();
    try {
      return count == heard.count() || next - heard.last() > still.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What has happened.
   *
   * @param count of all that ever happened
   * @param last when the last of it did, as {@link System#nanoTime} counts
   */
  record Heard(long count, long last, Set<Path> files) {

    Heard {
      files = Set.copyOf(files);
    }
  }

  /** There is nothing more to wait for. */
  void end() {
    lock.lock();
    try {
      ended = true;
      happened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until something has happened and nothing more does for a while; or until it is time to
   * look for what tells nothing by itself.
   *
   * @param still how long nothing has to happen then
   */
  Beat await(Duration still) {
    lock.lock();
    try {
      Beat beat = look(still);
      changed = false;
      files.clear();
      return beat;
    } finally {
      lock.unlock();
    }
  }

  /** The same, but what has happened is still to be seen by the next wait. */
  Beat look(Duration still) {
    lock.lock();
    try {
      long left = LOOK_AGAIN.toNanos();
      while (!changed && !ended && left > 0) {
        left = happened.awaitNanos(left);
      }
      while (changed && !ended && left(still) > 0) {
        happened.await(left(still), TimeUnit.NANOSECONDS);
      }
      return ended ? Beat.ENDED : changed ? Beat.CHANGED : Beat.QUIET;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Beat.ENDED;
    } finally {
      lock.unlock();
    }
  }

  private long left(Duration still) {
    return still.toNanos() - (System.nanoTime() - last);
  }
}
