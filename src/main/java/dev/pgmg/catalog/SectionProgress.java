package dev.pgmg.catalog;

/**
 * What is recorded of a section of a migration that is not done as a whole.
 *
 * @param mode as the directive says it
 * @param hash of the statements that ran
 * @param statements how many of them ran
 */
public record SectionProgress(String name, String mode, String hash, State state, int statements) {

  /** How it stands. */
  public enum State {
    DONE,
    /**
     * The statement behind those that ran was begun outside a transaction; nothing else is known.
     */
    RUNNING,
    /** That statement did not begin, or PostgreSQL refused it. */
    STOPPED
  }

  public boolean isDone() {
    return state == State.DONE;
  }
}
