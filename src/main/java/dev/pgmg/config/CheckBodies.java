package dev.pgmg.config;

/** What a function body that PostgreSQL's validator refuses means for an apply. */
public enum CheckBodies {
  /** The apply fails. */
  ERROR,
  /** The apply goes on, and the plan has a finding. */
  WARN
}
