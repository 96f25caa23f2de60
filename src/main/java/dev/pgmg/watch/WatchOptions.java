package dev.pgmg.watch;

import dev.pgmg.apply.ApplyOptions;
import java.time.Duration;
import java.util.Set;

/**
 * How to watch.
 *
 * @param debounce how long nothing may happen to the files before they are read
 * @param lockWait how long to wait for another pgmg
 * @param apply how to apply what the files say
 * @param afterwards what to do after each success
 */
public record WatchOptions(
    Duration debounce, Duration lockWait, ApplyOptions apply, Set<Afterwards> afterwards) {

  public WatchOptions {
    afterwards = Set.copyOf(afterwards);
  }

  /** What can be done with what is there now. */
  public enum Afterwards {
    /** Have plpgsql_check look at changed routines. */
    CHECKS,
    /** Run the tests that mention what changed, and those that were saved. */
    TESTS
  }
}
