package dev.pgmg.watch;

import java.time.Duration;
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
  private boolean changed;
  private boolean ended;
  private long last;

  /** Something may be different. */
  void change() {
    lock.lock();
    try {
      changed = true;
      last = System.nanoTime();
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
      long left = LOOK_AGAIN.toNanos();
      while (!changed && !ended && left > 0) {
        left = happened.awaitNanos(left);
      }
      while (changed && !ended && left(still) > 0) {
        happened.await(left(still), TimeUnit.NANOSECONDS);
      }
      Beat beat = ended ? Beat.ENDED : changed ? Beat.CHANGED : Beat.QUIET;
      changed = false;
      return beat;
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
