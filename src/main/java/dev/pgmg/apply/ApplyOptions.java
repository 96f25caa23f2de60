package dev.pgmg.apply;

import java.util.Set;

/**
 * How to apply.
 *
 * @param staleBodies what a routine means whose body PostgreSQL's validator refuses
 * @param ending whether it is to stay
 * @param allowed codes of refusals that are to be passed over, such as {@code mass-drop}
 * @param version pgmg's own, to be recorded
 */
public record ApplyOptions(
    StaleBodies staleBodies, Ending ending, Set<String> allowed, String version) {

  public ApplyOptions {
    allowed = Set.copyOf(allowed);
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
