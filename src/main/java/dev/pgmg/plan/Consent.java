package dev.pgmg.plan;

import java.util.Set;

/**
 * What the person who plans has agreed to.
 *
 * @param allowed codes of what is refused otherwise, such as {@code mass-drop}
 * @param unmanaged what to do with objects in the way that pgmg does not manage
 */
public record Consent(Set<String> allowed, Unmanaged unmanaged) {

  /** Nothing beyond what pgmg does anyway. */
  public static final Consent NONE = new Consent(Set.of(), Unmanaged.RESTORE);

  /** {@link #allowed}: types are converted together with the tables that use them. */
  public static final String TABLE_REWRITE = "table-rewrite";

  /** What to do with objects that others made and that stand in the way of a needed drop. */
  public enum Unmanaged {
    /** Drop them and make them again exactly as they were. */
    RESTORE,
    REFUSE
  }

  public Consent {
    allowed = Set.copyOf(allowed);
  }

  boolean allows(String code) {
    return allowed.contains(code);
  }
}
