package dev.pgmg.plan;

/** What a change means for clients that are compiled against the schema, mildest first. */
public enum Severity {
  /** Nothing they use changes. */
  SAFE,
  /** What they use is dropped and comes back with the same interface. */
  TRANSIENT,
  /** An interface changes or goes away. */
  BREAKING;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public Severity and(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
