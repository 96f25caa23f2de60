package dev.pgmg.apply;

import java.time.Duration;

/** How apply waits before it tries again. */
public interface Pause {

  /** Waits. Answers what made it end. */
  End await(Duration time);

  /** A number from 0 to 1 by which the next delay is varied. */
  double chance();

  /** Why a pause is over. */
  enum End {
    TIME_IS_OVER,
    /** Somebody does not want to wait any longer. */
    INTERRUPTED
  }
}
