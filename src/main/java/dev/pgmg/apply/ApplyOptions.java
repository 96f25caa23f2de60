package dev.pgmg.apply;

/**
 * How to apply.
 *
 * @param staleBodies what a routine means whose body PostgreSQL's validator refuses
 * @param ending whether it is to stay
 * @param version pgmg's own, to be recorded
 */
public record ApplyOptions(StaleBodies staleBodies, Ending ending, String version) {

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
