package dev.pgmg.apply;

import dev.pgmg.plan.Consent;

/**
 * How to apply.
 *
 * @param staleBodies what a routine means whose body PostgreSQL's validator refuses
 * @param ending whether it is to stay
 * @param consent what the person who applies has agreed to
 * @param approval what it has agreed to, where it has seen a plan
 * @param herald who tells others what happens
 * @param patience with locks and slow statements
 * @param pause how it waits before it tries again
 * @param version pgmg's own, to be recorded
 */
public record ApplyOptions(
    StaleBodies staleBodies,
    Ending ending,
    Consent consent,
    Approval approval,
    Announcement.Herald herald,
    Patience patience,
    Pause pause,
    String version) {

  /**
   * The same as an attempt that nobody waits for: what is not free soon fails, and nobody is told
   * of anything but its commit.
   *
   * @param other who has to agree to it
   */
  public ApplyOptions asAttempt(Approval other) {
    return new ApplyOptions(
        staleBodies, ending, consent, other, herald.ofSuccess(), patience.little(), pause, version);
  }

  /** What to do about a body that refers to what is not there. */
  public enum StaleBodies {
    FAIL,
    WARN
  }

  /** What becomes of the transaction if all went well. */
  public enum Ending {
    COMMIT,
    ROLL_BACK
  }
}
