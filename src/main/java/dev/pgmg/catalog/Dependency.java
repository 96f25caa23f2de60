package dev.pgmg.catalog;

/**
 * One thing that depends on another, as pg_depend says (manual, 52.18).
 *
 * @param column of the dependent; 0 for the whole
 * @param referencedColumn of what it depends on; 0 for the whole
 */
public record Dependency(
    Address dependent, int column, Address referenced, int referencedColumn, Type type) {

  /** What becomes of the dependent when the referenced object is dropped. */
  public enum Type {
    /** DROP is refused (2BP01). */
    NORMAL,
    /** It is dropped too. */
    AUTO,
    /** It is a part of it, and dropped too. */
    INTERNAL
  }
}
