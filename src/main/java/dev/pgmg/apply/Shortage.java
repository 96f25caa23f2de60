package dev.pgmg.apply;

import dev.pgmg.postgres.LockUse;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.Problem;
import java.util.Locale;

/** What the server has too little of, and how much would do. */
record Shortage(Session session) {

  private static final String SETTING = "max_locks_per_transaction";

  /** Beyond what is expected, so that it does not fail again by a little. */
  private static final double MARGIN = 1.25;

  /**
   * A problem with how many locks are needed, if that is what it is for want of.
   *
   * @param done how many commands came before the one that failed
   * @param all how many there are
   */
  Problem explained(Problem problem, int done, int all) {
    // The name of a setting is the same in every language.
    if (!problem.hint().contains(SETTING)) {
      return problem;
    }
    LockUse use = session.locking().use();
    long needed = Math.round(MARGIN * use.held() * all / Math.max(done, 1));
    return problem.withHint(
        String.format(
            Locale.ROOT,
            "this transaction needs about %d locks: set %s to %d (it is %d) and restart the server,"
                + " or apply the change in parts",
            needed,
            SETTING,
            use.settingFor(needed),
            use.perTransaction()));
  }
}
