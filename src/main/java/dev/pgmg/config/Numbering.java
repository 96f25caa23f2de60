package dev.pgmg.config;

/** How new migrations are numbered. */
public enum Numbering {
  /** As the last one in the folder is. */
  AS_BEFORE,
  /** The next number, with as many digits. */
  SEQUENCE,
  /** The moment in UTC: {@code 20250131120000}. */
  TIMESTAMP
}
