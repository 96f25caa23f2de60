package dev.pgmg.postgres;

/** What became of a transaction whose COMMIT got no answer. */
public enum Fate {
  COMMITTED,
  ROLLED_BACK,
  /** The server cannot be asked, or has not decided yet. */
  UNKNOWN
}
