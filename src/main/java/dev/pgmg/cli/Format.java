package dev.pgmg.cli;

/** How a command prints its result. */
enum Format {
  TEXT,
  JSON,
  SQL
}
