package dev.pgmg.postgres;

import java.sql.SQLException;

/** A command that PostgreSQL refused, and which one of those that were sent together. */
public final class DatabaseException extends RuntimeException {

  private final transient PostgresError error;
  private final int index;

  DatabaseException(SQLException cause, int index) {
    super(cause.getMessage(), cause);
    this.error = PostgresError.of(cause);
    this.index = index;
  }

  public PostgresError error() {
    return error;
  }

  /** How many commands before it succeeded. */
  public int index() {
    return index;
  }
}
