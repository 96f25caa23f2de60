package dev.pgmg.faults;

import dev.pgmg.testing.TestRole;
import dev.pgmg.testing.TestServer;

/**
 * Which of very many faults a run of the tests takes: on a newer server all of them, on an older
 * one, and for a role that is no superuser, where they differ little, every tenth.
 *
 * @param first the index of the first
 * @param step to the next
 */
record Share(int first, int step) {

  /** All of them, where {@code -Dpgmg.test.faults=all} says so. */
  static Share ofThisRun() {
    if (System.getProperty("pgmg.test.faults", "").equals("all")) {
      return new Share(0, 1);
    }
    if (TestServer.get().role() == TestRole.OWNER) {
      return new Share(3, 10);
    }
    return isNewer() ? new Share(0, 1) : new Share(7, 10);
  }

  /** How often pgmg itself is ended in each project. */
  static int ofSignals() {
    return isNewer() && TestServer.get().role() == TestRole.SUPERUSER ? 25 : 5;
  }

  private static boolean isNewer() {
    return TestServer.get().majorVersion() >= 16;
  }
}
