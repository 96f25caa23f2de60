package dev.pgmg.plan;

/**
 * One difference between the project and the database.
 *
 * @param key the object's identity, or what dress it is
 * @param kind the word of its kind, or of the dress's aspect
 * @param file below the code directory; empty where none is known
 */
public record Change(
    String key, String kind, Type type, String file, String reason, Severity severity) {

  /** How it differs. */
  public enum Type {
    NEW,
    MODIFIED,
    /** Recorded, but not declared any more. */
    DELETED,
    /** Recorded and declared, but the database says otherwise. */
    DRIFTED,
    /** Unchanged itself, but dropped and created again. */
    AFFECTED;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
