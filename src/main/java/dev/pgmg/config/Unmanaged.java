package dev.pgmg.config;

/** What becomes of objects that others made and that stand in the way of a needed drop. */
public enum Unmanaged {
  /** They are dropped and made again exactly as they were. */
  RESTORE,
  /** The plan is refused. */
  REFUSE
}
